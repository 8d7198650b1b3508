#!/usr/bin/env python3
"""Works out what the reports have to say of the reference community, from its files alone: docs/figures.md says how.

usage: figures.py COMMUNITY FOLDER
"""

import os
import sys

import depreciation
import digisprong
import exceptions
import reconcile
from books import Books, Community
from catalog import JUNE, NOVEMBER
from tables import write_csv


def periods():
    """All there is, the three school years, and the two calendar years that are whole."""
    yield "", "", "9999-12-31"
    for year in (2021, 2022, 2023):
        yield f"{year}-{year + 1}", f"{year}-09-01", f"{year + 1}-08-31"
    for year in (2022, 2023):
        yield str(year), f"{year}-01-01", f"{year}-12-31"


def main(source, folder):
    community = Community(source)
    both = [Books(community, on) for on in (JUNE, NOVEMBER)]
    june, november = both
    os.makedirs(folder, exist_ok=True)
    write(folder, "digisprong", digisprong.COLUMNS,
          digisprong.rows(june) + digisprong.rows(june, "2022-2023", "2022-09-01", "2023-08-31")
          + [row for period in periods() for row in digisprong.rows(november, *period)])
    write(folder, "reconcile", reconcile.COLUMNS, [row for books in both for row in reconcile.rows(books)])
    write(folder, "devices-without-line", reconcile.DEVICE_COLUMNS,
          [row for books in both for row in reconcile.device_rows(books)])
    write(folder, "exceptions", exceptions.COLUMNS, [row for books in both for row in exceptions.rows(books)])
    write(folder, "depreciation", depreciation.COLUMNS,
          [*depreciation.rows(june), *depreciation.rows(november, JUNE), *depreciation.rows(november)])
    write(folder, "forecast", depreciation.FORECAST_COLUMNS, list(depreciation.forecast_rows(november)))
    write(folder, "ledger", reconcile.LEDGER_COLUMNS, list(reconcile.ledger_rows(november)))


def write(folder, name, columns, rows):
    write_csv(os.path.join(folder, name + ".csv"), columns, rows)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
