#!/usr/bin/env python3
"""Says what LibreOffice found other than it was meant in files that it opened and wrote again as flat XML.

usage: office.py MEANT.json

Beside MEANT.json stand the folders workbook, lists and guesses with what it wrote.
"""

import json
import os
import re
import sys
import xml.etree.ElementTree as ElementTree

import meant

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def tables(path):
    """Of each sheet its name and its rows of (type, value); None for an empty cell."""
    for table in ElementTree.parse(path).iter(TABLE + "table"):
        rows = []
        for row in table.iter(TABLE + "table-row"):
            cells = [cell for cell in row if cell.tag == TABLE + "table-cell"]
            again = int(row.get(TABLE + "number-rows-repeated", "1"))
            rows += [read_row(cells)] * min(again, 1000)
        yield table.get(TABLE + "name"), rows


def read_row(cells):
    row = []
    for cell in cells:
        row += [read_cell(cell)] * min(int(cell.get(TABLE + "number-columns-repeated", "1")), 100)
    return row


def read_cell(cell):
    kind = cell.get(OFFICE + "value-type")
    if cell.get(TABLE + "formula"):
        return ("formula", cell.get(TABLE + "formula"))
    if kind is None:
        return None
    if kind == "string":
        return (kind, "\n".join(text_of(paragraph) for paragraph in cell.findall(TEXT + "p")))
    return (kind, cell.get(OFFICE + "value") or cell.get(OFFICE + "date-value") or cell.get(OFFICE + "boolean-value"))


def text_of(element):
    text = element.text or ""
    for child in element:
        if child.tag == TEXT + "s":
            text += " " * int(child.get(TEXT + "c", "1"))
        elif child.tag == TEXT + "tab":
            text += "\t"
        else:
            text += text_of(child)
        text += child.tail or ""
    return text


def wanted(cell, as_text):
    if cell is None or cell["value"] == "":
        return None
    text, number = meant.words(cell), meant.number(cell)
    if text is not None:
        return ("string", as_text(text))
    if number is not None:
        return ("number", kept(number))
    return ("date", meant.day_of(cell).isoformat())


def kept(number):
    """A spreadsheet keeps 15 digits."""
    return float(f"{float(number):.15g}")


def of_lines(text):
    """LibreOffice drops from a text file what is no character of Unicode."""
    return re.sub("[\ufffe\uffff]", "", meant.plain(text))


def of_workbook(read, cell):
    """A number with more digits than are kept is text; a share is a part of one."""
    if read is None or cell is None:
        return read
    if read[0] == "percentage":
        return ("number", round(float(read[1]) * 100, 6))
    if read[0] == "string" and meant.number(cell) is not None:
        return ("number", kept(read[1].replace(",", ".")))
    return ("number", kept(read[1])) if read[0] in ("float", "currency") else read


def of_list(read, cell):
    """The tab and the apostrophe of text belong to the file; few digits are the same as number and as text, and so is a day."""
    if read is None or cell is None:
        return read
    kind, text = read
    if kind == "string":
        if cell["kind"] in ("day", "moment"):
            return ("date", "-".join(reversed(text.split("/"))))
        text = text[1:] if text.startswith("\t") else text
        return (kind, text[1:] if text.startswith("'") and meant.is_formula(text[1:]) else text)
    if kind == "float" and meant.words(cell) is not None and text == meant.words(cell).strip(" \u00a0"):
        return ("string", meant.words(cell))
    return ("number", kept(text)) if kind in ("float", "percentage", "currency") else read


def differences(name, rows, sheet, read_as, as_text):
    for number, cells in enumerate(sheet["rows"], start=2):
        row = rows[number - 1] if number <= len(rows) else []
        for column, cell in enumerate(cells):
            read = read_as(row[column] if column < len(row) else None, cell)
            if read != wanted(cell, as_text):
                where = f"{name}, line {number}, {sheet['ids'][column]}"
                yield f"{where}: {str(read)[:150]}, not {str(wanted(cell, as_text))[:150]}"


def all_differences(folder, description):
    sheets = description["sheets"]
    book = dict(tables(os.path.join(folder, "workbook", "report.fods")))
    for sheet in sheets:
        yield from differences(sheet["name"], book[sheet["name"]], sheet, of_workbook, meant.of_xml)
    for how in ("lists", "guesses"):
        for name, sheet in zip(description["files"]["director"], sheets):
            path = os.path.join(folder, how, name.replace(".csv", ".fods"))
            [(_, rows)] = tables(path)
            yield from differences(f"{how}/{name}", rows, sheet, of_list, of_lines)


def main(path):
    with open(path, encoding="utf-8") as file:
        description = json.load(file)
    print("\n".join(list(all_differences(os.path.dirname(path), description))[:50]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
