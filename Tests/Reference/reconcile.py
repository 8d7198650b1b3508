"""reconcile: what was bought against what is linked and was seen, devices without an invoice; ledger: every charge."""

COLUMNS = ("day school_board school supplier invoice position grant_lines bought linked seen seen_60 right_school"
           " not_linked expected_serials unseen_serials silent_serials elsewhere_serials").split()
DEVICE_COLUMNS = "day serial kind school status origin order last_seen".split()
LEDGER_COLUMNS = ("charge takes_back source party school grant_line supplier invoice position issued_on"
                  " booked_on amount proof serials").split()


def rows(books):
    for key, line in sorted(books.lines.items()):
        devices, expected = books.linked[key], {serial for serial, _ in books.expected[key]}
        if line.head["kind"] != "invoice" or line.gross < 0:
            continue
        if line.kind == "devices" or devices or expected:
            yield row(books, key, line, devices, expected)


def row(books, key, line, devices, expected):
    seen = {serial for serial in devices if books.is_seen(serial, key)}
    lately = {serial for serial in devices if books.is_seen(serial, key, within=60)}
    right = books.right_schools(line)
    school_of = {serial: books.community.device_of[serial]["school"] for serial in seen}
    elsewhere = {serial for serial in seen if school_of[serial] not in right}
    bought = line.quantity // 1000
    return {
        "day": books.on, "school_board": line.head["school_board"], "school": line.head["school"],
        "supplier": line.head["supplier"], "invoice": line.head["number"], "position": key[1],
        "grant_lines": " ".join(books.grant_lines_of(line)), "bought": bought, "linked": len(devices),
        "seen": len(seen), "seen_60": len(lately), "right_school": len(seen - elsewhere),
        "not_linked": bought - len(devices), "expected_serials": listed(expected - known(books)),
        "unseen_serials": listed(devices - seen), "silent_serials": listed(seen - lately),
        "elsewhere_serials": listed(f"{serial}@{school_of[serial]}" for serial in elsewhere),
    }


def known(books):
    return {row["serial"] for row in books.devices}


def listed(serials):
    return " ".join(sorted(serials))


def device_rows(books):
    """Devices that are linked to no line."""
    linked = {serial for key in books.lines for serial in books.linked[key]}
    for device in sorted(books.devices, key=lambda device: device["serial"]):
        if device["serial"] not in linked:
            sights = [sight for sight in books.community.sights_of[device["serial"]] if sight <= books.on]
            yield {"day": books.on, "serial": device["serial"], "kind": device["kind"], "school": device["school"],
                   "status": books.status(device["serial"]), "origin": device["origin"], "order": device["order"],
                   "last_seen": max(sights, default="")}


def ledger_rows(books):
    for entry in books.entries:
        head = entry.line.head
        yield {
            "charge": "" if entry.takes_back == entry.id else entry.id,
            "takes_back": entry.takes_back, "source": entry.source, "party": entry.party,
            "school": entry.school, "grant_line": entry.grant_line,
            "supplier": head["supplier"], "invoice": head["number"], "position": entry.line.key[1],
            "issued_on": entry.issued_on, "booked_on": entry.booked_on, "amount": entry.amount,
            "proof": books.proof_state(head["id"], entry.grant_line) if entry.grant_line else "",
            "serials": listed(books.linked[entry.line.key]) if entry.line.key in books.lines else "",
        }
