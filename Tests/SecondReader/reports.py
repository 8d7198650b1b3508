#!/usr/bin/env python3
"""Reads workbooks and lists of many reports with programs of another make, and says each difference from what their JSON says.

usage: reports.py FOLDER

In FOLDER lie of each report NAME.json, NAME.xlsx, and of each of its tables NAME.TABLE.director.csv and NAME.TABLE.machine.csv.
There come NAME.xlsx.txt, the workbook as text, and words.txt, the Dutch of each word that programs know by another name.
"""

import csv
import glob
import json
import os
import sys
from decimal import Decimal

import openpyxl

import described
import lines
import shown
import workbook


def list_rows(base, table):
    with open(f"{base}.{table['table']}.director.csv", encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";"))[1:]


def differences(base, words):
    with open(base + ".json", encoding="utf-8") as file:
        report = json.load(file, parse_float=Decimal)
    book = openpyxl.load_workbook(base + ".xlsx")
    write(base + ".xlsx.txt", shown.text(book))
    sheets = []
    for table, name in zip(report["tables"], book.sheetnames[1:]):
        rows = list_rows(base, table)
        if len(rows) != len(table["rows"]):
            yield f"{table['table']}: there are {len(rows)} rows, not {len(table['rows'])}"
        words.update(described.glossary(table, rows))
        sheets.append(described.sheet(table, rows, name))
    yield from workbook.differences(book, {"title": report["title"], "sheets": sheets})
    for table, sheet in zip(report["tables"], sheets):
        for profile in ("director", "machine"):
            for difference in lines.differences(f"{base}.{table['table']}.{profile}.csv", profile, sheet):
                yield f"{table['table']}.{profile}: {difference}"


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text + "\n")


def main(folder):
    words, found = set(), []
    for path in sorted(glob.glob(os.path.join(glob.escape(folder), "*.json"))):
        base = path.removesuffix(".json")
        found += [f"{os.path.basename(base)}: {difference}" for difference in differences(base, words)]
    write(os.path.join(folder, "words.txt"), "\n".join(sorted(words)))
    print("\n".join(found[:50]))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
