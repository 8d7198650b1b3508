"""Reads a CSV file with Python's csv and says what is not as it was meant."""

import csv
from decimal import Decimal

import meant


def differences(path, profile, sheet):
    mark = open(path, "rb").read(3) == b"\xef\xbb\xbf"
    if mark != (profile == "director"):
        yield "the byte order mark is wrong"
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";" if profile == "director" else ",", strict=True))
    wanted = sheet["headings"] if profile == "director" else sheet["ids"]
    if rows[0][: len(wanted)] != wanted:
        yield f"the headings are {rows[0]}, not {wanted}"
    if len({len(row) for row in rows}) != 1:
        yield "not each line has as many fields"
    if len(rows) != len(sheet["rows"]) + 1:
        yield f"there are {len(rows) - 1} rows, not {len(sheet['rows'])}"
    for number, (row, cells) in enumerate(zip(rows[1:], sheet["rows"]), start=2):
        for column, cell in enumerate(cells):
            for difference in field_differences(row[column], cell, profile):
                yield f"line {number}, {sheet['ids'][column]}: {difference}"


def field_differences(field, cell, profile):
    if cell is not None and meant.number(cell) is None and meant.is_formula(field) and field[0] != "'":
        yield f"a formula: {field[:60]!r}"
    wanted = None if cell is None else wanted_value(cell, profile)
    if cell is None or cell["value"] == "":
        wanted = ""
    read = value(field, cell, profile)
    if read != wanted:
        yield f"it is {str(read)[:200]!r}, not {str(wanted)[:200]!r}"


def wanted_value(cell, profile):
    if meant.number(cell) is not None:
        return meant.number(cell)
    if cell["kind"] in ("day", "moment") and profile == "director":
        return meant.day_of(cell).strftime("%d/%m/%Y")
    if profile == "machine":
        return meant.plain(cell["value"])
    return meant.plain(meant.words(cell))


def value(field, cell, profile):
    """The field without a tab that keeps text as it is, and without the apostrophe that keeps it from being a formula."""
    if cell is None or field == "":
        return field
    if meant.number(cell) is not None:
        return Decimal(field.replace(",", ".") if profile == "director" else field)
    if profile == "director" and field.startswith("\t"):
        field = field[1:]
    return field[1:] if field.startswith("'") and meant.is_formula(field[1:]) else field
