"""exceptions: what an auditor would ask about, by the rules of Sources/Funding/Tables/exceptions.tsv."""

from collections import defaultdict

import digisprong
from books import GONE
from tables import day

COLUMNS = "day rule grant_line school_board school supplier invoice position order serial amount count note".split()
LIMIT_WITHOUT_PROCEDURE = 3_000_000
PROCEDURES_ABOVE = ("formal", "framework")


def rows(books):
    found = [dict(row, day=books.on) for rule in RULES for row in rule(books)]
    return sorted(found, key=lambda row: [str(row.get(column, "")).zfill(12) for column in COLUMNS])


# What a row is about

def of_invoice(rule, head, **more):
    return {"rule": rule, "school_board": head["school_board"], "school": head["school"], "supplier": head["supplier"],
            "invoice": head["number"], **more}


def of_line(rule, line, **more):
    return of_invoice(rule, line.head, position=line.key[1], **more)


def charged_lines(books):
    """Lines with what each grant line bears of them."""
    for line in books.lines.values():
        for code, amount in books.grant_lines_of(line).items():
            yield line, code, amount


def charged_invoices(books):
    """Invoices with what each grant line bears of them: their proofs."""
    for head in books.invoices:
        sums = defaultdict(int)
        for line in books.lines_of(head["id"]):
            for code, amount in books.grant_lines_of(line).items():
                sums[code] += amount
        for code, amount in sorted(sums.items()):
            if amount:
                yield head, code, amount


def from_awards(books, head):
    return sum(books.from_awards(line) for line in books.lines_of(head["id"]))


def device_lines(books):
    """Lines of devices that awards bear, with these devices."""
    for line in books.lines.values():
        if line.kind == "devices" and line.gross > 0 and line.head["kind"] == "invoice" and books.from_awards(line) > 0:
            yield line, books.linked[line.key]


def linked_pairs(books):
    """A line that awards bear, and a device that is linked to it."""
    for line in books.lines.values():
        if books.from_awards(line) > 0:
            for serial in sorted(books.linked[line.key]):
                yield line, serial


def key_of(number):
    return "".join(letter for letter in number.lower() if letter.isalnum())


# Charges

def windows(books):
    for head, code, amount in charged_invoices(books):
        term, on = books.terms[code], head["issued_on"]
        if term["invoices_from"] and on < term["invoices_from"]:
            yield of_invoice("invoice-too-early", head, grant_line=code, amount=amount)
        elif not term["from"] <= on <= term["until"]:
            yield of_invoice("outside-window", head, grant_line=code, amount=amount)


def kinds(books):
    for line, code, amount in charged_lines(books):
        if line.kind not in books.terms[code]["kinds"].split():
            rule = "running-costs" if line.kind in ("internet", "telephony") else "not-allowed-kind"
            yield of_line(rule, line, grant_line=code, amount=amount)
        if line.acquisition in ("gift", "taken-over"):
            yield of_line("gift-charged", line, grant_line=code, amount=amount)
        if line.kind == "devices" and line.rate in (600, 1_200):
            yield of_line("reduced-vat-on-devices", line, grant_line=code, amount=amount)


def double_financing(books):
    for line, code, amount in charged_lines(books):
        others = sum(books.charged(line, source=source) for source in ("parents", "third-party"))
        if amount > 0 and others > 0:
            yield of_line("double-financing", line, grant_line=code, amount=others)


def across_schools(books):
    for (key, code, school), amount in charged_by_school(books).items():
        line = books.community.lines[key]
        if amount and books.terms[code]["accountability"] == "school" and line.head["school"] not in ("", school):
            yield of_line("across-schools", line, grant_line=code, amount=amount, note=school)


def charged_by_school(books):
    sums = defaultdict(int)
    for entry in books.entries:
        if entry.grant_line:
            sums[entry.line.key, entry.grant_line, entry.school] += entry.amount
    return sums


def doubles(books):
    """Among invoices that awards bear a part of; the one that was entered later is named, with the earlier one."""
    paid = [head for head in books.invoices if head["kind"] == "invoice" and from_awards(books, head) > 0]
    for place, later in enumerate(paid):
        for earlier in paid[:place]:
            if total(books, later) != total(books, earlier):
                continue
            note = f"{earlier['supplier']}:{earlier['number']}"
            same_supplier = later["supplier"] == earlier["supplier"]
            if not same_supplier and key_of(later["number"]) == key_of(earlier["number"]):
                yield of_invoice("charged-twice", later, amount=from_awards(books, later), note=note)
            if same_supplier and later["issued_on"] == earlier["issued_on"]:
                yield of_invoice("looks-charged-twice", later, amount=from_awards(books, later), note=note)


def total(books, head):
    return sum(line.gross for line in books.lines_of(head["id"]))


def credit_notes(books):
    open_invoices = {(head["supplier"], key_of(head["number"])): head for head in books.invoices
                     if head["kind"] == "invoice"}
    for note in books.invoices:
        if note["kind"] != "credit-note":
            continue
        corrected = open_invoices.get((note["supplier"], key_of(note["corrects"])))
        rest = sum(line.gross - books.charged(line) for line in books.lines_of(note["id"]))
        if corrected is None:
            yield of_invoice("credit-note-without-invoice", note, amount=total(books, note), note=note["corrects"])
        elif rest and from_awards(books, corrected):
            yield of_invoice("credit-note-not-charged", note, amount=rest, note=note["corrects"])


def unborne(books):
    for line in books.lines.values():
        rest = line.gross - books.charged(line)
        if rest and line.head["kind"] == "invoice" and line.head["booked_on"] < day(books.on, -30):
            yield of_line("not-fully-charged", line, amount=rest)


# How it was bought

def procedures(books):
    for order in books.orders:
        if not is_for_grant(books, order):
            continue
        net = sum(line["net"] for line in books.community.order_lines_of[order["id"]])
        above = net > LIMIT_WITHOUT_PROCEDURE
        few = order["procedure"] == "none" or order["procedure"] == "consulted" and (order["consulted"] or 0) < 3
        if above and order["procedure"] not in PROCEDURES_ABOVE:
            yield of_order("no-procedure", order, net)
        elif not above and few:
            yield of_order("few-consulted", order, net)
    for head in books.invoices:
        net = sum(line.net for line in books.lines_of(head["id"]))
        if not head["order"] and net > LIMIT_WITHOUT_PROCEDURE and from_awards(books, head) > 0:
            yield of_invoice("no-procedure", head, amount=net)


def of_order(rule, order, amount):
    return {"rule": rule, "school_board": order["school_board"], "school": order["school"],
            "supplier": order["supplier"], "order": order["number"], "amount": amount}


def is_for_grant(books, order):
    """Meant for an award, or an award bears a part of an invoice of it."""
    meant = any(line["grant_line"] for line in books.community.order_lines_of[order["id"]])
    return meant or any(from_awards(books, head) > 0 for head in books.invoices if head["order"] == order["id"])


def split_purchases(books):
    """Of one school board, supplier and calendar year, each below the limit and all above it."""
    nets = defaultdict(list)
    for order in books.orders:
        if order["procedure"] not in PROCEDURES_ABOVE and is_for_grant(books, order):
            net = sum(line["net"] for line in books.community.order_lines_of[order["id"]])
            nets[order["school_board"], order["supplier"], order["ordered_on"][:4]].append(net)
    for head in books.invoices:
        if head["kind"] == "invoice" and not head["order"] and from_awards(books, head) > 0:
            net = sum(line.net for line in books.lines_of(head["id"]))
            nets[head["school_board"], head["supplier"], head["issued_on"][:4]].append(net)
    for (board, supplier, year), amounts in nets.items():
        below = [amount for amount in amounts if amount <= LIMIT_WITHOUT_PROCEDURE]
        if sum(below) > LIMIT_WITHOUT_PROCEDURE:
            yield {"rule": "split-purchase", "school_board": board, "supplier": supplier, "amount": sum(below),
                   "count": len(below), "note": year}


# Proofs

def proofs(books):
    amounts = {(head["id"], code): amount for head, code, amount in charged_invoices(books)}
    for head, code, amount in charged_invoices(books):
        state = books.proof_state(head["id"], code)
        events = books.proofs.get((head["id"], code), [])
        handed_in = [event["happened_on"] for event in events if event["status"] == "submitted"]
        if state == "rejected":
            yield of_invoice("rejected-not-replaced", head, grant_line=code, amount=amount, note=events[-1]["reason"])
        if state == "replaced":
            other = (events[-1]["replaced_by"], code)
            if other not in amounts or books.proof_state(*other) in ("rejected", "replaced"):
                yield of_invoice("replacement-does-not-count", head, grant_line=code, amount=amount)
        if handed_in and max(handed_in) > books.terms[code]["account_by"]:
            yield of_invoice("submitted-late", head, grant_line=code, amount=amount, note=max(handed_in))
        if not head["document"]:
            yield of_invoice("no-document", head, grant_line=code, amount=amount)


def changed_after_submission(books):
    heads = {head["id"]: head for head in books.invoices}
    for (invoice, code), events in books.proofs.items():
        if invoice not in heads or events[-1]["status"] not in ("submitted", "accepted"):
            continue
        handed_in = [event["happened_on"] for event in events if event["status"] == "submitted"]
        later = [entry for entry in books.entries if entry.line.head["id"] == invoice and entry.grant_line == code
                 and handed_in and entry.booked_on > handed_in[-1]]
        if later:
            yield of_invoice("changed-after-submission", heads[invoice], grant_line=code,
                             amount=sum(entry.amount for entry in later), note=handed_in[-1])


def deadlines(books):
    """Who answers for a line, after its days."""
    for row in digisprong.rows(books):
        term = books.terms[row["grant_line"]]
        if row["level"] != term["accountability"]:
            continue
        about = {"grant_line": row["grant_line"], "school_board": row["school_board"], "school": row.get("school", "")}
        if books.on > term["account_by"] and row["to_account_for"]:
            yield {"rule": "not-accounted", "amount": row["to_account_for"], **about}
        if books.on > term["until"] and row["balance"] > 0:
            yield {"rule": "not-spent", "amount": row["balance"], **about}


# Papers and bookings

def papers(books):
    for head in books.invoices:
        paid = from_awards(books, head)
        difference = head["total"] != "" and head["total"] - abs(total(books, head))
        if difference:
            yield of_invoice("total-differs", head, amount=difference)
        if paid and days(head["issued_on"], head["booked_on"]) > 60:
            yield of_invoice("booked-late", head, amount=paid, count=days(head["issued_on"], head["booked_on"]))
        if head["entered_on"] > head["booked_on"]:
            yield of_invoice("dated-back", head, amount=total(books, head), note="invoice")
    suppliers = defaultdict(int)
    for head in books.invoices:
        suppliers[head["supplier"]] += from_awards(books, head)
    for supplier in books.community.suppliers:
        if not supplier["number"] and suppliers[supplier["id"]]:
            yield {"rule": "supplier-without-number", "supplier": supplier["id"], "amount": suppliers[supplier["id"]]}


def dated_back(books):
    for award in books.community.awards:
        if award["entered_on"] > award["booked_on"] <= books.on:
            yield {"rule": "dated-back", "grant_line": award["grant_line"], "school": award["school"],
                   "school_board": books.community.board_of[award["school"]], "amount": award["amount"],
                   "note": "award"}
    for entry in books.entries:
        if entry.entered_on > entry.booked_on and entry.takes_back != entry.id and entry.line.key in books.lines:
            yield of_line("dated-back", entry.line, grant_line=entry.grant_line, amount=entry.amount, note="charge")
    heads = {row["id"]: row for row in books.invoices}
    for (invoice, code), events in books.proofs.items():
        for event in events:
            if event["entered_on"] > event["booked_on"] and invoice in heads:
                yield of_invoice("dated-back", heads[invoice], grant_line=code, note="proof")
    for row in books.community.links:
        key = (row["invoice"], row["position"])
        if row["entered_on"] > row["booked_on"] <= books.on and key in books.lines:
            yield of_line("dated-back", books.lines[key], serial=row["serial"], note="link")


def days(first, last):
    return digisprong.days_between(first, last)


# Devices

def bought_devices(books):
    for line, devices in device_lines(books):
        bought = line.quantity // 1000
        missing = bought - len(devices)
        if not devices:
            yield of_line("invoice-line-without-device", line, amount=books.from_awards(line), count=bought)
        elif missing > 0:
            yield of_line("fewer-devices-than-bought", line, amount=books.from_awards(line), count=missing)
        serials = {row["serial"] for row in books.devices}
        for serial, booked_on in sorted(books.expected[line.key]):
            if serial not in serials and booked_on < day(books.on, -30):
                yield of_line("delivered-not-seen", line, serial=serial)


def linked_devices(books):
    for line, serial in linked_pairs(books):
        device, board_of = books.community.device_of[serial], books.community.board_of
        is_seen = books.is_seen(serial, line.key)
        about = {"serial": serial}
        if books.status(serial) in GONE:
            yield of_line("device-gone", line, note=books.status(serial), **about)
        elif not is_seen:
            yield of_line("device-never-seen", line, **about)
        elif not books.is_seen(serial, line.key, within=60):
            yield of_line("device-silent", line, **about)
        if is_seen and device["school"] not in books.right_schools(line):
            across = board_of[device["school"]] != line.head["school_board"]
            yield of_line("device-in-another-school-board" if across else "device-in-another-school", line,
                          note=device["school"], **about)
        if device["known_on"] < day(line.head["issued_on"], -60) and line.kind == "devices":
            yield of_line("device-older-than-invoice", line, note=device["known_on"], **about)


def devices_of_two_lines(books):
    lines_of = defaultdict(list)
    for line, devices in device_lines(books):
        for serial in devices:
            lines_of[serial].append(line)
    for serial, lines in lines_of.items():
        if len(lines) > 1:
            for line in lines:
                yield of_line("device-on-two-lines", line, serial=serial)


def loose_devices(books):
    linked = {serial for key in books.lines for serial in books.linked[key]}
    grant_orders = {order["number"] for order in books.orders if is_for_grant(books, order)}
    for device in books.devices:
        serial = device["serial"]
        if serial in linked or books.status(serial) in GONE:
            continue
        about = {"serial": serial, "school": device["school"],
                 "school_board": books.community.board_of[device["school"]]}
        if device["order"] in grant_orders:
            yield {"rule": "grant-device-without-line", "order": device["order"], **about}
        elif device["origin"] not in ("gift", "taken-over"):
            yield {"rule": "device-without-line", **about}


RULES = [windows, kinds, double_financing, across_schools, doubles, credit_notes, unborne, procedures, split_purchases,
         proofs, changed_after_submission, deadlines, papers, dated_back, bought_devices, linked_devices, devices_of_two_lines, loose_devices]
