"""Says what in a workbook, as openpyxl reads it, is not as it was meant."""

import re
from decimal import Decimal

import openpyxl.utils

import meant

FORMATS = {
    "amount": "#,##0.00", "integer": "0", "tenths": "0.0", "hundredths": "0.00", "number": "General", "share": "0.0%",
    "day": "dd/mm/yyyy", "text": "@",
}


def differences(book, description):
    yield from of("title", book.properties.title, description["title"])
    yield from of("author", book.properties.creator, "Inkaart")
    names = [sheet["name"] for sheet in description["sheets"]]
    yield from of("sheets", book.sheetnames[1:], names)
    for page in book.worksheets:
        yield from formulas(page)
    for sheet in description["sheets"]:
        if sheet["name"] in book.sheetnames:
            for difference in sheet_differences(book[sheet["name"]], sheet):
                yield f"{sheet['name']}: {difference}"


def of(name, read, wanted):
    if read != wanted:
        yield f"{name} is {read!r}, not {wanted!r}"


def formulas(page):
    for row in page.iter_rows():
        for cell in row:
            if cell.data_type in "fe" or cell.hyperlink:
                yield f"{page.title}!{cell.coordinate} is a formula, an error or a link: {cell.value!r}"


def sheet_differences(page, sheet):
    rows, columns = len(sheet["rows"]) + 1, len(sheet["headings"])
    last = openpyxl.utils.get_column_letter(columns)
    yield from of("frozen", page.freeze_panes, "A2")
    yield from of("filter", page.auto_filter.ref, f"A1:{last}{rows}")
    yield from of("heading on each page", page.print_title_rows, "$1:$1")
    yield from of("fits the page", page.sheet_properties.pageSetUpPr.fitToPage, True)
    yield from of("paper", (page.page_setup.paperSize, page.page_setup.orientation), (9, "landscape"))
    filled = max([1] + [number for number, row in enumerate(sheet["rows"], start=2) if any(row)])
    yield from of("size", (page.max_row, page.max_column), (filled, columns))
    yield from of("headings", [c.value for c in page[1]], sheet["headings"])
    yield from of("bold headings", {c.font.b for c in page[1]}, {True})
    for number in range(1, columns + 1):
        width = page.column_dimensions[openpyxl.utils.get_column_letter(number)].width
        if not 6 <= width <= 82:
            yield f"column {number} is {width} wide"
    for number, row in enumerate(sheet["rows"], start=2):
        for column, cell in enumerate(row, start=1):
            yield from cell_differences(page.cell(number, column), cell)


def cell_differences(read, cell):
    where = read.coordinate
    wanted = value_and_type(cell)
    got = (decoded(read.value), read.data_type)
    if got != wanted:
        yield f"{where} is {str(got)[:200]}, not {str(wanted)[:200]}"
    if wanted[0] is not None:
        yield from of(f"the format of {where}", read.number_format, FORMATS[cell["format"]])


def value_and_type(cell):
    if cell is None or cell["value"] == "":
        return None, "n"
    number, text = meant.number(cell), meant.words(cell)
    if cell["format"] == "text" and text is None:  # more digits than a spreadsheet keeps
        return cell["value"].replace(".", ","), "s"
    if text is not None:
        return meant.of_xml(text), "s"
    if number is not None:
        return float(number / 100 if cell["kind"] == "share" else number), "n"
    return meant.day_of(cell), "d"


def decoded(value):
    """ECMA-376 part 1, 22.9.2.19: openpyxl leaves _xHHHH_ as it is written."""
    if isinstance(value, str):
        return re.sub("_x([0-9A-Fa-f]{4})_", lambda match: chr(int(match.group(1), 16)), value)
    if hasattr(value, "date"):
        return value.date()
    return float(value) if isinstance(value, (int, float, Decimal)) else value
