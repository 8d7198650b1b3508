#!/usr/bin/env python3
"""Reads what was written of a store full of hostile texts, and says where one of them is more or less than text.

usage: hostile.py FOLDER

FOLDER/texts.json has the texts by the marks at their ends, such as ‹17›. Wherever a mark is read, its text must stand before it.
"""

import csv
import email
import email.policy
import io
import json
import os
import re
import sys
import unicodedata

import openpyxl

import meant
import page
import workbook

MARK = re.compile("\u2039[0-9]+\u203a")
JOINERS = "\u200c\u200d"


def shown(text):
    """As people see it in a page or a mail: what acts or cannot be seen is U+FFFD."""
    hidden = ("Cc", "Cf", "Zl", "Zp", "Cn", "Co")
    return "".join(
        "\ufffd" if unicodedata.category(c) in hidden and c not in JOINERS else c for c in text)


class Texts:
    def __init__(self, texts):
        self.texts = texts
        self.found = set()

    def differences(self, read, form, is_part=False):
        for mark in MARK.finditer(read):
            text = self.texts[mark.group()]
            self.found.add(mark.group())
            # Blanks before it may be left out where it follows another.
            forms = wanted, _ = form(text), form(text.lstrip(" \t\r\n"))
            before = read[: mark.start()]
            if not before.endswith(forms) and not (is_part and wanted.endswith(before)):
                part = read[max(0, mark.start() - len(wanted) - 5): mark.end()]
                yield f"it is {part[-200:]!r}, not {wanted[-200:]!r}"


def of_csv(path, texts):
    with open(path, "rb") as file:
        data = file.read()
    separator = ";" if data.startswith(b"\xef\xbb\xbf") else ","
    text = data.decode("utf-8-sig")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    except csv.Error as error:
        yield str(error)
        return
    if not len(rows) == text.count("\r\n") == text.count("\n") == text.count("\r"):
        yield f"{len(rows)} rows are not as many lines"
    if len({len(row) for row in rows}) != 1:
        yield "not each line has as many fields"
    for row in rows:
        for cell in row:
            if meant.is_formula(cell) and cell[0] != "'" and not re.fullmatch("-[0-9]+([.,][0-9]+)?", cell):
                yield f"a formula: {cell[:60]!r}"
            yield from texts.differences(cell, meant.plain)


def of_json(path, texts):
    with open(path, encoding="utf-8") as file:
        value = json.load(file)
    for text in strings(value):
        yield from texts.differences(text, lambda text: text)


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from strings(part)


def of_html(path, texts):
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    read = page.Page()
    read.feed(text)
    read.close()
    yield from read.faults
    if any(c != "\n" and c not in JOINERS and shown(c) != c for c in text.replace("\ufffd", "")):
        yield "something acts or cannot be seen"
    for text in read.texts:
        yield from texts.differences(text, shown)
    # The lines of a label in a chart.
    for text in read.labels:
        yield from texts.differences(text, shown, is_part=True)


def of_xlsx(path, texts):
    book = openpyxl.load_workbook(path)
    for name in (book.properties.title, book.properties.subject):
        yield from texts.differences(name or "", meant.of_xml)
    for sheet in book.worksheets:
        yield from workbook.formulas(sheet)
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                if isinstance(value, str):
                    yield from texts.differences(workbook.decoded(value), meant.of_xml)


def of_eml(path, texts):
    with open(path, "rb") as file:
        data = file.read()
    mail = email.message_from_bytes(data, policy=email.policy.strict)
    if not data.isascii() or data.count(b"\r\n") != data.count(b"\n") or data.count(b"\r") != data.count(b"\n"):
        yield "a byte or a line end is not as mail has it"
    names = [name.lower() for name in mail.keys()]
    wanted = ["date", "from", "to", "subject", "message-id", "auto-submitted", "content-language", "mime-version"]
    if names != wanted + ["content-type"]:
        yield f"the headers are {names}"
    parts = [part for part in mail.walk() if not part.is_multipart()]
    for part in [mail] + parts:
        yield from map(str, part.defects)
    for text in [mail["subject"], parts[0].get_content().replace("\r\n", "\n")]:
        if shown(text.replace("\n", "")) != text.replace("\n", ""):
            yield f"something in it acts: {text!r}"
        yield from texts.differences(text, shown)
    for part in parts[1:]:
        yield from of_name(part.get_filename())


def of_name(name):
    if not re.fullmatch(r"[\w\u0300-\u036f.-]+", name) or name.startswith("."):
        yield f"a file is named {name!r}"


def of_txt(path, texts):
    with open(path, encoding="utf-8") as file:
        yield from texts.differences(file.read(), visible)


def visible(text):
    """As a terminal shows it: what acts or cannot be seen is written as an escape."""
    return "".join(escape(c) for c in text)


def escape(character):
    code = {"\n": "\\n", "\r": "\\r", "\t": "\\t", "\x1b": "\\e"}.get(character)
    hidden = unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") or character == "\ufe0f"
    return code or (f"\\u{{{ord(character):X}}}" if hidden else character)


READERS = {"csv": of_csv, "json": of_json, "html": of_html, "xlsx": of_xlsx, "eml": of_eml, "txt": of_txt}


def differences(folder):
    with open(os.path.join(folder, "texts.json"), encoding="utf-8") as file:
        texts = Texts(json.load(file))
    for place, _, names in os.walk(folder):
        for name in sorted(set(names) - {"texts.json", "SHA256SUMS"}):
            path = os.path.join(place, name)
            if place != folder:
                yield from of_name(name)
            for difference in READERS[name.rsplit(".", 1)[-1]](path, texts):
                yield f"{os.path.relpath(path, folder)}: {difference}"
    with open(os.path.join(folder, "found.json"), "w", encoding="utf-8") as file:
        json.dump(sorted(texts.found), file)


def main(folder):
    found = list(differences(folder))
    print("\n".join(found[:20]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
