"""What a report's JSON says that its workbook and its lists must hold: docs/json.md."""

from decimal import Decimal

import lines

UNITS = {"percent": "%", "inches": "inch", "days": "dagen", "months": "maanden", "years": "jaar"}
DECIMALS = {0: "integer", 1: "tenths", 2: "hundredths"}


def dutch(field):
    """The text of a field of a list for people."""
    return lines.value(field, {"kind": "text"}, "director")


def glossary(table, list_rows):
    """What people read in a list where programs read something else: a word of ours, and never what somebody typed."""
    for row, fields in zip(table["rows"], list_rows):
        for column, field in zip(table["columns"], fields):
            value = row.get(column["id"])
            if value is not None and kind_of(value, column) == "word" and dutch(field) != value:
                yield f"{column['id']}: {value} = {dutch(field)}"


def sheet(table, list_rows, name):
    """A table of the JSON in the form that lines.py and workbook.py know, with the words of its list for people."""
    columns = table["columns"]
    return {
        "name": name, "ids": [column["id"] for column in columns],
        "headings": [heading(column) for column in columns],
        "rows": [
            [cell(row.get(column["id"]), column, field) for column, field in zip(columns, fields)]
            for row, fields in zip(table["rows"], list_rows)
        ],
    }


def heading(column):
    unit = column.get("unit")
    return f"{column['name']} ({UNITS.get(unit, unit)})" if unit else column["name"]


def cell(value, column, field):
    if value is None:
        return None
    kind = kind_of(value, column)
    words = dutch(field) if kind == "word" else None
    return {"kind": kind, "value": text(value), "nl": words, "format": format_of(kind, value, column)}


def kind_of(value, column):
    """Numbers and days may be words, such as why there is none."""
    kind = column["type"]
    if isinstance(value, bool) or kind in ("flag", "series", "share"):
        return kind
    if isinstance(value, (int, Decimal)):
        return "decimal" if isinstance(value, Decimal) else "integer"
    if kind == "day" and value[:4].isdigit():
        return "moment" if "T" in value else "day"
    return "word"


def format_of(kind, value, column):
    if kind in ("integer", "decimal"):
        places = -Decimal(value).as_tuple().exponent
        return "amount" if column.get("unit") == "EUR" else DECIMALS.get(places, "number")
    return {"share": "share", "day": "day", "moment": "day"}.get(kind, "text")


def text(value):
    if isinstance(value, list):
        return " ".join(str(number) for number in value)
    return str(value).lower() if isinstance(value, bool) else str(value)
