"""What each kind of cell must be when another program reads it. Written from the rules in docs, not from our code."""

import datetime
import re
import unicodedata
import zoneinfo
from decimal import Decimal

BRUSSELS = zoneinfo.ZoneInfo("Europe/Brussels")
FORMULA_STARTS = set("=+-@\uff1d\uff0b\uff0d\uff20")


def is_control(character):
    return ord(character) < 0x20 or 0x7F <= ord(character) <= 0x9F


def plain(text):
    """Control characters are blanks in every format for people."""
    return "".join(" " if is_control(c) else c for c in text)


def is_formula(text):
    """Whether a spreadsheet would see a formula: one that drops apostrophes in front, or what cannot be seen."""
    for character in text.lstrip("'"):
        if not (is_control(character) or character.isspace() or unicodedata.category(character) == "Cf"):
            return character in FORMULA_STARTS
    return False


def day_of(cell):
    """The day that people see: of a moment, the one in Belgium."""
    if cell["kind"] == "moment":
        moment = datetime.datetime.strptime(cell["value"], "%Y-%m-%dT%H:%M:%SZ")
        return moment.replace(tzinfo=datetime.timezone.utc).astimezone(BRUSSELS).date()
    return datetime.date.fromisoformat(cell["value"])


def words(cell):
    """The text that people read in Dutch; None for numbers and days."""
    kind, value = cell["kind"], cell["value"]
    if kind == "flag":
        return {"true": "ja", "false": "nee"}[value]
    if kind == "word":
        return cell["nl"]
    return value if kind in ("text", "series") else None


def number(cell):
    return Decimal(cell["value"]) if cell["kind"] in ("integer", "decimal", "share") else None


def of_xml(text):
    """As XML can hold it, in a cell of Excel: 32,767 units of UTF-16."""
    text = re.sub("[\ufffe\uffff]", "\ufffd", plain(text))
    units = 0
    for place, character in enumerate(text):
        units += 2 if ord(character) > 0xFFFF else 1
        if units > 32767:
            return shortened(text)
    return text


def shortened(text):
    units, kept = 0, ""
    for character in text:
        units += 2 if ord(character) > 0xFFFF else 1
        if units >= 32767:
            break
        kept += character
    return kept + "\u2026"
