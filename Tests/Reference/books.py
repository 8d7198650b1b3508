"""The reference community as it was on a day: what is booked by then counts, and only what is seen by then was seen."""

import os
from collections import defaultdict
from types import SimpleNamespace

from tables import COLUMNS, day, gross, read_csv

NUMBERS = {"amount", "quantity", "net", "vat_rate", "total", "position", "pupils", "consulted", "fixed", "kleuter",
           "lager-1-4", "lager-5-6", "is_linked", "document"}
LEVELS = ["kleuter", "lager-1-4", "lager-5-6"]
COST_KINDS = ["devices", "infrastructure", "software", "security", "maintenance", "accessories", "internet",
              "telephony", "other"]
GONE = {"lost", "stolen", "sold", "donated", "recycled"}


class Community:
    """The files, in the order of entering: by the day of entering, and of one day as the files have them."""

    def __init__(self, folder):
        for name in COLUMNS:
            rows = [self.typed(row) for row in read_csv(os.path.join(folder, name + ".csv"))]
            if rows and "entered_on" in rows[0]:
                rows.sort(key=lambda row: row["entered_on"])
            setattr(self, name.replace("-", "_"), rows)
        self.board_of = {row["number"]: row["school_board"] for row in self.schools}
        self.supplier_of = {row["id"]: row["supplier"] for row in self.invoices}
        self.lines = self.known_lines()
        self.order_lines_of = defaultdict(list)
        for line in self.order_lines:
            self.order_lines_of[line["order"]].append(line)
        self.tell_order_lines()
        self.entries = self.charge_entries()
        self.award_entries = self.known_awards()
        self.sights_of = defaultdict(list)
        for sight in self.sights:
            self.sights_of[sight["serial"]].append(sight["day"])
        self.device_of = {row["serial"]: row for row in self.devices}

    @staticmethod
    def typed(row):
        return {name: int(value) if name in NUMBERS and value != "" else value for name, value in row.items()}

    def known_lines(self):
        """By invoice and position; amounts of credit notes are taken off."""
        heads = {row["id"]: row for row in self.invoices}
        lines = {}
        for line in self.invoice_lines:
            head = heads[line["invoice"]]
            sign = -1 if head["kind"] == "credit-note" else 1
            lines[line["invoice"], line["position"]] = SimpleNamespace(
                key=(line["invoice"], line["position"]), head=head, kind=line["cost_kind"], quantity=line["quantity"],
                net=sign * line["net"], gross=sign * gross(line), rate=line["vat_rate"],
                acquisition=line["acquisition"], order_line=None)
        return lines

    def tell_order_lines(self):
        """A line is of the one line of its order that has its kind of cost; where there are more, of none."""
        for line in self.lines.values():
            of_kind = [other for other in self.order_lines_of[line.head["order"]] if other["cost_kind"] == line.kind]
            if len(of_kind) == 1:
                line.order_line = (of_kind[0]["order"], of_kind[0]["position"])

    def charge_entries(self):
        """The charges, and what a cancelled invoice takes back of each."""
        entries = [self.entry(row, row["amount"], row["booked_on"], row["takes_back"]) for row in self.charges]
        left = defaultdict(int)
        for row in self.charges:
            left[row["takes_back"] or row["id"]] += row["amount"]
        cancelled = {row["id"]: row["cancelled_on"] for row in self.invoices if row["cancelled_on"]}
        counters = [self.entry(row, -left[row["id"]], cancelled[row["invoice"]], row["id"]) for row in self.charges
                    if row["invoice"] in cancelled and left[row["id"]] and not row["takes_back"]]
        return entries + counters

    def entry(self, row, amount, booked_on, takes_back):
        line = self.lines[row["invoice"], row["position"]]
        return SimpleNamespace(
            id=row["id"], line=line, source=row["source"], school=row["school"], grant_line=row["grant_line"],
            party=row["party"], amount=amount, booked_on=booked_on, takes_back=takes_back,
            entered_on=row["entered_on"], issued_on=line.head["issued_on"])

    def known_awards(self):
        """An award that is given anew takes what was there before back, on its own day."""
        entries, standing = [], {}
        for row in self.awards:
            key = (row["grant_line"], row["school"])
            if key in standing:
                entries.append((*key, -standing[key], row["booked_on"]))
            standing[key] = row["amount"] if row["amount"] != "" else self.worked_out(row)
            entries.append((*key, standing[key], row["booked_on"]))
        return entries

    def worked_out(self, award):
        term = next(term for term in self.grant_lines if term["code"] == award["grant_line"])
        counts = {row["level"]: row["pupils"] for row in self.pupils
                  if (row["school"], row["school_year"]) == (award["school"], award["count_year"])}
        return sum(term[level] * counts.get(level, 0) for level in LEVELS if term[level] != "")


class Books:
    """What is known of money on a day."""

    def __init__(self, community, on):
        self.community, self.on = community, on
        self.terms = {row["code"]: row for row in community.grant_lines if row["booked_on"] <= on}
        self.invoices = [row for row in community.invoices if self.is_open(row)]
        self.orders = [row for row in community.orders if self.is_open(row)]
        open_ids = {row["id"] for row in self.invoices}
        self.lines = {key: line for key, line in community.lines.items() if key[0] in open_ids}
        self.entries = [entry for entry in community.entries if entry.booked_on <= on]
        self.charges_of = defaultdict(list)
        for entry in self.entries:
            self.charges_of[entry.line.key].append(entry)
        self.proofs = {}
        for event in community.proofs:
            if event["booked_on"] <= on:
                self.proofs.setdefault((event["invoice"], event["grant_line"]), []).append(event)
        self.devices = [row for row in community.devices if row["known_on"] <= on]
        self.read_links()

    def is_open(self, row):
        return row["booked_on"] <= self.on and not (row["cancelled_on"] and row["cancelled_on"] <= self.on)

    def read_links(self):
        known = {row["serial"] for row in self.devices}
        words, self.expected = {}, defaultdict(set)
        refused = set()
        for row in self.community.links:
            if row["booked_on"] <= self.on:
                key = (row["invoice"], row["position"])
                words[key, row["serial"]] = row["is_linked"]
                if not row["is_linked"]:
                    refused.add((key, row["serial"]))
        for row in self.community.deliveries:
            if row["booked_on"] <= self.on:
                self.expected[row["invoice"], row["position"]].add((row["serial"], row["booked_on"]))
        self.linked = defaultdict(set)
        for (key, serial), is_linked in words.items():
            if is_linked:
                self.linked[key].add(serial)
        for key, serials in self.expected.items():
            self.linked[key] |= {serial for serial, _ in serials if serial in known and (key, serial) not in refused}

    # Sums

    def awarded(self, grant_line, school):
        return sum(amount for line, of, amount, booked_on in self.community.award_entries
                   if (line, of) == (grant_line, school) and booked_on <= self.on)

    def charged(self, line, **only):
        """What is charged of a line; with `grant_line` and the like only of that."""
        return sum(entry.amount for entry in self.charges_of[line.key]
                   if all(getattr(entry, name) == value for name, value in only.items()))

    def grant_lines_of(self, line):
        """The grant lines that bear a part of a line, and how much."""
        sums = defaultdict(int)
        for entry in self.charges_of[line.key]:
            if entry.grant_line:
                sums[entry.grant_line] += entry.amount
        return {code: amount for code, amount in sorted(sums.items()) if amount}

    def from_awards(self, line):
        return sum(self.grant_lines_of(line).values())

    def lines_of(self, invoice):
        return [line for line in self.lines.values() if line.key[0] == invoice]

    def proof_state(self, invoice, grant_line):
        events = self.proofs.get((invoice, grant_line))
        return events[-1]["status"] if events else "to-submit"

    # Devices

    def is_seen(self, serial, key, within=None):
        """Since the invoice was issued, by the day of the report; with `within` at most so many days before that."""
        first = max(self.community.lines[key].head["issued_on"], day(self.on, -within) if within is not None else "")
        return any(first <= sight <= self.on for sight in self.community.sights_of[serial])

    def status(self, serial):
        device = self.community.device_of[serial]
        return device["status"] if device["status"] and device["status_since"] <= self.on else ""

    def right_schools(self, line):
        """Whose awards bear it; if none does, the school that bought it; if a school board did, all of its schools."""
        sums = defaultdict(int)
        for entry in self.charges_of[line.key]:
            if entry.grant_line:
                sums[entry.school] += entry.amount
        schools = {school for school, amount in sums.items() if amount}
        if not schools and line.head["school"]:
            schools = {line.head["school"]}
        board = line.head["school_board"]
        return schools or {school for school, of in self.community.board_of.items() if of == board}
