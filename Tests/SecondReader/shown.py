"""A workbook as text: what openpyxl reads in it, a line for a row. Texts are quoted, numbers and days have their format behind them."""

import datetime
import json

import openpyxl.utils


def text(book):
    return "\n".join(line for page in book.worksheets for line in page_lines(page))


def page_lines(page):
    yield f"== {page.title}"
    yield layout(page)
    for row in page.iter_rows():
        yield " | ".join(shown(cell) for cell in row).rstrip(" |")
    yield ""


def layout(page):
    columns = [openpyxl.utils.get_column_letter(number) for number in range(1, page.max_column + 1)]
    widths = " ".join(f"{page.column_dimensions[letter].width:.0f}" for letter in columns)
    return f"widths {widths}; frozen {page.freeze_panes}; filter {page.auto_filter.ref}; {page.page_setup.orientation}"


def shown(cell):
    if cell.value is None:
        return ""
    if isinstance(cell.value, str):
        return json.dumps(cell.value, ensure_ascii=False)
    value = cell.value.date().isoformat() if isinstance(cell.value, datetime.datetime) else cell.value
    return f"{value} [{cell.number_format}]"
