#!/usr/bin/env python3
"""Reads files of reports with programs of another make, and says each difference from what was meant.

usage: read.py MEANT.json

MEANT.json says which files there are (workbook, director, machine), and of each cell its kind and its text for programs.
"""

import json
import os
import sys

import openpyxl

import lines
import workbook


def differences(folder, description):
    files = description["files"]
    book = openpyxl.load_workbook(os.path.join(folder, files["workbook"]))
    for difference in workbook.differences(book, description):
        yield f"{files['workbook']}: {difference}"
    for profile in ("director", "machine"):
        for name, sheet in zip(files[profile], description["sheets"]):
            for difference in lines.differences(os.path.join(folder, name), profile, sheet):
                yield f"{name}: {difference}"


def main(path):
    with open(path, encoding="utf-8") as file:
        description = json.load(file)
    found = list(differences(os.path.dirname(path), description))
    print("\n".join(found[:50]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
