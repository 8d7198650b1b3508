"""depreciation: what devices cost and what of it is not written off yet; forecast: when they are replaced, and for how much."""

import calendar
import datetime
from collections import defaultdict

from books import GONE
from tables import day as days_later

COLUMNS = ("day booked_by level school_board school serial kind acquisition purchased_on price months book_value written_off_on"
           " devices hired unpriced").split()
FORECAST_COLUMNS = "day school_year school kind devices overdue estimated cents set own typical unpriced".split()

# Months that are offered: four years, eight for boards, five for the network.
OFFERED = {"laptop": 48, "chromebook": 48, "tablet": 48, "smartboard": 96, "network-device": 60}
LASTING = {"devices", "infrastructure", "security", "accessories", "other"}
HIRED = {"rent", "lease"}
# The machines with an agent run Debian 13.
SUPPORTED_UNTIL = "2030-06-30"
YEARS_AHEAD = 5


class Register:
    """The devices of a day, each with its line and what it cost."""

    def __init__(self, books):
        self.books, self.on = books, books.on
        self.board_of = books.community.board_of
        self.devices = sorted(books.devices, key=lambda device: (device["known_on"], device["serial"]))
        self.line_of, self.price_of = {}, {}
        self.read_lines()

    def read_lines(self):
        """Of several lines the first of kind devices, else the first; the devices of a line share its cents."""
        places = {row["id"]: place for place, row in enumerate(self.books.community.invoices)}
        lines = [line for line in self.books.lines.values()
                 if line.head["kind"] == "invoice" and line.gross >= 0 and line.kind in LASTING]
        lines.sort(key=lambda line: (line.kind != "devices", line.head["issued_on"], places[line.key[0]], line.key[1]))
        for line in lines:
            linked = [device["serial"] for device in self.devices if device["serial"] in self.books.linked[line.key]]
            for place, serial in enumerate(linked):
                if serial not in self.line_of:
                    self.line_of[serial] = line
                    self.price_of[serial] = self.price(line, place)

        for device in self.devices:
            if device["serial"] not in self.line_of and device["origin"] == "gift":
                self.price_of[device["serial"]] = 0

    @staticmethod
    def price(line, place):
        if line.acquisition in HIRED:
            return None
        each, rest = divmod(line.gross * 1000, line.quantity)
        return 0 if line.acquisition == "gift" else each + (place < rest // 1000)

    def acquisition(self, device):
        line = self.line_of.get(device["serial"])
        return line.acquisition if line else device["origin"]

    @staticmethod
    def is_gone(device, day):
        return device["status"] in GONE and device["status_since"] <= day

    def set_for(self, table, column, device):
        """What was entered last for the school board, else for all; an empty word takes back what was said."""
        for board in (self.board_of[device["school"]], ""):
            said = [row[column] for row in table if row["booked_on"] <= self.on and row["kind"] == device["kind"]
                    and row["school_board"] == board]
            if said and said[-1] != "default":
                return said[-1]
        return None

    def months(self, device):
        said = self.set_for(self.books.community.depreciation_terms, "months", device)
        return OFFERED[device["kind"]] if said is None else 0 if said == "none" else int(said)

    def bought_on(self, device):
        line = self.line_of.get(device["serial"])
        return line.head["issued_on"] if line else ""


def rows(books, day=None):
    """Each device that is written off or hired, and the sums of each school, each school board and all; on a day before the one of the
    books with what was booked since."""
    register = Register(books)
    day = day or books.on
    devices = [row(register, device, day) for device in register.devices
               if not register.is_gone(device, day) and register.months(device)]
    devices = [device for device in devices if device["purchased_on"] <= day]
    boards = defaultdict(list)
    for school in sorted({device["school"] for device in devices}):
        boards[register.board_of[school]].append(school)
    for board in sorted(boards):
        for school in boards[board]:
            yield from (device for device in devices if device["school"] == school)
            yield total(devices, [school], level="school", school_board=board, school=school)
        yield total(devices, boards[board], level="school-board", school_board=board)
    yield total(devices, register.board_of, level="community")


def row(register, device, day):
    serial, months = device["serial"], register.months(device)
    price = register.price_of.get(serial)
    start = register.bought_on(device) or device["known_on"]
    is_hired = register.acquisition(device) in HIRED
    return {
        "day": day, "booked_by": register.on, "level": "device", "school_board": register.board_of[device["school"]],
        "school": device["school"], "serial": serial, "kind": device["kind"],
        "acquisition": register.acquisition(device), "purchased_on": start,
        "price": "" if price is None else price, "months": "" if is_hired else months,
        "book_value": "" if price is None else book_value(price, start, months, day),
        "written_off_on": "" if is_hired else months_later(start, months),
    }


def total(devices, schools, **names):
    own = [device for device in devices if device["school"] in schools]
    priced = [device for device in own if device["price"] != ""]
    hired = sum(device["acquisition"] in HIRED for device in own)
    return dict(names, day=devices[0]["day"], booked_by=devices[0]["booked_by"], devices=len(own), hired=hired, unpriced=len(own) - hired - len(priced),
                price=sum(device["price"] for device in priced) if priced else "",
                book_value=sum(device["book_value"] for device in priced) if priced else "")


def book_value(price, start, months, on):
    """In equal parts, one at the end of each month; what is written off is rounded half a cent up."""
    if on < start:
        return 0
    served = 0
    while served < months and months_later(start, served + 1) <= on:
        served += 1
    return price - (2 * price * served + months) // (2 * months)


def months_later(start, months):
    """The same day, or the last one of a shorter month."""
    year, month, of_month = map(int, start.split("-"))
    year, month = divmod(year * 12 + month - 1 + months, 12)
    return datetime.date(year, month + 1, min(of_month, calendar.monthrange(year, month + 1)[1])).isoformat()


def forecast_rows(books):
    """Of each school year, school and kind, as it is told on the day of the report."""
    register = Register(books)
    sums = defaultdict(lambda: dict.fromkeys(FORECAST_COLUMNS[4:], 0))
    for device in register.devices:
        if register.is_gone(device, register.on) or not register.months(device):
            continue
        due, is_estimated = due_on(register, device)
        needed = sums[school_year(register, due), device["school"], device["kind"]]
        needed["devices"] += 1
        needed["overdue"] += due <= register.on
        needed["estimated"] += is_estimated
        source, price = replacement_price(register, device)
        needed[source] += 1
        needed["cents"] += price
    for (year, school, kind), needed in sorted(sums.items()):
        yield dict(needed, day=register.on, school_year=year, school=school, kind=kind)


def due_on(register, device):
    """At the end of its term, or on the first day without security updates."""
    bought_on = register.bought_on(device)
    end = months_later(bought_on or device["known_on"], register.months(device))
    unsupported = days_later(SUPPORTED_UNTIL, 1) if device["source"] == "agent" else "9999-12-31"
    return (end, not bought_on) if end <= unsupported else (unsupported, False)


def school_year(register, due):
    """At the earliest the coming one; behind five of them it is only later."""
    coming = first_year(register.on) + 1
    year = max(coming, first_year(due))
    return f"{year}-{year + 1}" if year < coming + YEARS_AHEAD else "later"


def first_year(on):
    return int(on[:4]) - (on[5:7] < "09")


def replacement_price(register, device):
    """What is set for its kind, else what it cost, else what half of its kind cost less than."""
    said = register.set_for(register.books.community.replacement_prices, "amount", device)
    if said is not None:
        return "set", int(said)
    if register.price_of.get(device["serial"]):
        return "own", register.price_of[device["serial"]]
    known = sorted(register.price_of[other["serial"]] for other in register.devices
                   if other["kind"] == device["kind"] and register.price_of.get(other["serial"]))
    if not known:
        return "unpriced", 0
    return "typical", (known[(len(known) - 1) // 2] + known[len(known) // 2] + 1) // 2
