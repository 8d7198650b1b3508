#!/usr/bin/env python3
"""Writes the reference community: 11 schools of 4 school boards, and their ICT grants in three school years.

usage: make.py FOLDER

The same files each time. planted.py adds what an auditor has to find. Amounts are whole cents, quantities thousandths,
rates hundredths of a percent. figures.py works out from these files what the reports have to say.
"""

import sys

import planted
from catalog import (ALL_SCHOOLS, BOARDS, CABLES, COVER, GRADES, IMPORTED, INFRASTRUCTURE, JUNE, NEST, NOVEMBER, REPAIR,
                     SHARED, SUPPLIERS, TOWN, TOWN_SCHOOLS, WARES, YEARS, enterprise_number, ware)
from tables import Community, day, gross


def make_schools(c):
    for name, number, schools in BOARDS:
        c.school_board(name, number, schools)
    for place, school in enumerate(ALL_SCHOOLS):
        counts = [100, 160, 80] if place == 0 else [c.seeded.between(28, 60), c.seeded.between(50, 90),
                                                   c.seeded.between(18, 34)]
        for year in range(2020, 2025):
            for level, count in zip(["kleuter", "lager-1-4", "lager-5-6"], counts):
                if school != NEST or level == "kleuter":
                    count += (year - 2020) * (c.seeded.below(5) - 2)
                    c.add("pupils", school=school, school_year=f"{year}-{year + 1}", level=level, pupils=count)


def make_grant_lines(c):
    known = [
        (INFRASTRUCTURE, "Digisprong: ICT-infrastructuur", [4_200, 4_200, 4_200],
         "infrastructure software security accessories maintenance"),
        (SHARED, "Digisprong: toestellen voor gedeeld gebruik", [2_500, 2_500, ""],
         "devices accessories maintenance software"),
        (GRADES, "Digisprong: toestellen 5de en 6de leerjaar", ["", "", 29_000],
         "devices accessories maintenance software"),
    ]
    # The deadlines were moved after the first report.
    for until, account_by, booked_on in [("2023-08-31", "2023-12-31", "2021-09-01"),
                                         ("2024-08-31", "2025-04-25", "2023-07-03")]:
        for code, name, amounts, kinds in known:
            c.add("grant-lines", **dict(zip(["kleuter", "lager-1-4", "lager-5-6"], amounts)), code=code, name=name,
                  **{"from": "2021-01-01"}, until=until, account_by=account_by, invoices_from="2021-01-01",
                  kinds=kinds, accountability="school-board", source="BVR 30/04/2021", entered_on=booked_on,
                  booked_on=booked_on)
    c.add("grant-lines", code=TOWN, name="Gemeentelijke ICT-toelage", fixed=150_000, **{"from": "2022-01-01"},
          until="2022-12-31", account_by="2023-03-31", kinds="devices accessories", accountability="school",
          source="Gemeenteraad 13/12/2021", entered_on="2022-01-10", booked_on="2022-01-10")


def make_awards(c):
    for line in [INFRASTRUCTURE, SHARED, GRADES]:
        for school in ALL_SCHOOLS:
            if line != GRADES or school != NEST:
                c.add("awards", grant_line=line, school=school, count_year="2020-2021", entered_on="2021-09-15",
                      booked_on="2021-09-15")
    for school in TOWN_SCHOOLS:
        c.add("awards", grant_line=TOWN, school=school, amount=150_000, entered_on="2022-01-12",
              booked_on="2022-01-12")


def make_terms(c):
    """In the words of the commands; an empty school board is all of them."""
    for board, kind, months, entered_on, booked_on in [
            ("", "network-device", 72, "2022-01-15", "2022-01-15"),
            ("Scholengroep Dijleland", "laptop", 36, "2022-02-01", "2022-02-01"),
            ("VZW Noorderkempen", "laptop", 60, "2022-09-01", "2022-09-01"),
            ("Gemeente Zilverbeek", "tablet", "none", "2023-02-01", "2023-02-01"),
            # After the first report, and dated back to before it.
            ("VZW Noorderkempen", "laptop", 72, "2023-10-02", "2023-09-01"),
            ("VZW De Linde", "chromebook", 31, "2023-11-06", "2023-06-15"),
            ("Scholengroep Dijleland", "laptop", "default", "2024-02-01", "2024-02-01")]:
        c.add("depreciation-terms", school_board=board, kind=kind, months=months, entered_on=entered_on,
              booked_on=booked_on)
    for board, kind, amount in [("", "chromebook", 38_900), ("VZW De Linde", "chromebook", 37_550),
                                ("VZW Noorderkempen", "laptop", 59_999)]:
        c.add("replacement-prices", school_board=board, kind=kind, amount=amount, entered_on="2024-09-02",
              booked_on="2024-09-02")


def award(c, line, school):
    """Cents, of the count of the first year."""
    rates = {INFRASTRUCTURE: [4_200] * 3, SHARED: [2_500, 2_500, 0], GRADES: [0, 0, 29_000]}[line]
    counts = {row["level"]: row["pupils"] for row in c.rows["pupils"]
              if row["school"] == school and row["school_year"] == "2020-2021"}
    return sum(rate * counts.get(level, 0) for level, rate in zip(["kleuter", "lager-1-4", "lager-5-6"], rates))


def make_purchases(c):
    """Four purchases of each school and school year; which grant line pays goes round."""
    number = 100
    for school in ALL_SCHOOLS:
        lines = [INFRASTRUCTURE, SHARED] if school == NEST else [INFRASTRUCTURE, SHARED, GRADES]
        # Some school boards charge more than they were awarded, as a buffer; others have money left.
        share = c.seeded.pick([70, 85, 95, 105, 115])
        for year in YEARS:
            for turn in range(4):
                number += 1
                make_purchase(c, number, school, lines[(turn + year) % len(lines)], year, turn, share)


def make_purchase(c, number, school, line, year, turn, share):
    seeded = c.seeded
    mains, extras, suppliers = WARES[line]
    main = mains[turn % len(mains)]
    supplier = suppliers[(number + turn) % len(suppliers)]
    # Twelve purchases go round three lines.
    budget = award(c, line, school) * share // 100 * (3 if school != NEST else 2) // 12
    price = main[2] * (10_000 + main[3]) // 10_000
    bought = [ware(main, 1_000 * max(1, budget * 80 // 100 // price))]
    for _ in range(1 + seeded.below(3)):
        extra = seeded.pick([extra for extra in extras if extra[2] * 4 < budget] or [COVER])
        limit = max(1, budget // 12 // extra[2])
        by_the_hour = extra in (CABLES, REPAIR)
        quantity = 250 * seeded.between(2, 14) if by_the_hour else 1_000 * seeded.between(1, min(limit, 12))
        bought.append(ware(extra, quantity))
    if seeded.chance(15):
        bought.append(ware(("Korting", main[1], -seeded.between(500, 4_000), main[3], "")))
    issued_on = day(f"{year}-09-06", turn * 80 + seeded.below(60))
    order = ""
    if seeded.chance(45):
        order = make_order(c, supplier, f"B{year}-{number}", school, line, bought, issued_on)
    late = 100 if number % 41 == 0 else seeded.between(2, 24)
    invoice = c.invoice(supplier, f"{year}{number}" if seeded.chance(80) else f"F {year}/{number}", school, issued_on,
                        bought, order=order, total=seeded.pick(["sum", "by rate", "by rate", ""]),
                        document=0 if number % 23 == 0 else 1, entered_on=day(issued_on, late))
    if budget < price:
        # The award is too small for one: the school bears it.
        for position in range(1, len(bought) + 1):
            c.charge(invoice, position, source="own-means")
    else:
        pay(c, invoice, school, line)
    submit(c, invoice, line, number)
    if main[1] == "devices" or main[4] and seeded.chance(40):
        arrive(c, invoice, school, main[4], bought[0]["quantity"] // 1_000, issued_on, late)


def make_order(c, supplier, number, school, line, bought, issued_on):
    """Some orders have more than is invoiced yet, some two lines of one kind, so that no invoice line tells its own."""
    lines = [(dict(bought[0], quantity=bought[0]["quantity"] + 1_000 * c.seeded.below(3)), school, line)]
    main = lines[0][0]
    main["net"] = bought[0]["net"] * main["quantity"] // bought[0]["quantity"]
    lines += [(dict(extra), school, line) for extra in bought[1:2]]
    procedure = c.seeded.pick(["consulted", "consulted", "framework", "none"])
    return c.order(supplier, number, school, lines, day(issued_on, -c.seeded.between(10, 40)), procedure,
                   consulted=c.seeded.pick([2, 3, 3, 4]), framework="Raamovereenkomst ICT" if procedure == "framework"
                   else "")


def pay(c, invoice, school, line):
    """From the award; now and then the school bears a part, or a charge is put right by a counter-entry."""
    for position, bought in enumerate(c.lines_of[invoice], 1):
        amount = gross(bought)
        if amount > 20_000 and c.seeded.chance(10):
            part = amount * c.seeded.between(40, 80) // 100
            c.charge(invoice, position, school, line, part)
            c.charge(invoice, position, amount=amount - part, source="own-means")
        elif amount > 5_000 and c.seeded.chance(4):
            booked = c.head(invoice)["booked_on"]
            first = c.charge(invoice, position, school, line)
            back = c.seeded.between(1, amount - 1)
            c.charge(invoice, position, school, line, -back, takes_back=first, entered_on=day(booked, 90))
            c.charge(invoice, position, amount=back, source="own-means", entered_on=day(booked, 90))
        elif not c.seeded.chance(3):
            c.charge(invoice, position, school, line)


def submit(c, invoice, line, number):
    """To submit, submitted, accepted, and now and then rejected and put right. planted.py has the worse ones."""
    if not any(row["invoice"] == invoice and row["grant_line"] == line for row in c.rows["charges"]):
        return
    head = c.head(invoice)
    state = number % 10
    submitted = day(head["booked_on"], c.seeded.between(20, 150))
    if state == 0:
        return
    c.proof(invoice, line, "submitted", submitted)
    if state >= 4:
        c.proof(invoice, line, "accepted", day(submitted, c.seeded.between(30, 120)))
    if state == 3 and number % 3 == 0:
        c.proof(invoice, line, "rejected", day(submitted, 60), reason="bestelbon ontbreekt")
        c.proof(invoice, line, "accepted", day(submitted, 130))


def arrive(c, invoice, school, kind, count, issued_on, late):
    """Devices appear some weeks after their invoice and are linked, by a person or by the delivery note."""
    serials = [c.device(kind, school, day(issued_on, 9), sights(c, kind, day(issued_on, 9)),
                        source="import" if kind in IMPORTED else "agent")
               for _ in range(count - (1 if c.seeded.chance(12) else 0))]
    if not serials:
        return
    booked = day(issued_on, max(late, 12))
    if c.seeded.chance(35):
        c.deliver(invoice, 1, serials, booked)
    else:
        c.link(invoice, 1, serials, booked)


def sights(c, kind, first):
    """An agent is heard of again, near both reports if it still lives; of two imports each tells one day."""
    nears = [NOVEMBER] if kind in IMPORTED else [JUNE, NOVEMBER]
    later = [day(near, -c.seeded.below(75)) for near in nears if c.seeded.chance(85)]
    return [first] + [sight for sight in later if sight > first]


def main(folder):
    c = Community(20210430)
    for id, name, body in SUPPLIERS:
        c.add("suppliers", id=id, name=name, number=enterprise_number(body))
    make_schools(c)
    make_grant_lines(c)
    make_awards(c)
    make_terms(c)
    make_purchases(c)
    planted.plant(c)
    c.write(folder)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
