"""What an auditor has to find in the reference community, case by case, and what only looks like it."""

from catalog import (CHROMEBOOK, COVER, FIREWALL, GRADES, HEADSET, INFRASTRUCTURE, JUNE, LAPTOP, LICENCE, NOVEMBER,
                     REFURBISHED, REPAIR, SHARED, SWITCH, TABLET, TOWN, ware)
from tables import day, gross

BOARD = ("Digitaal bord 75 inch", "devices", 214_900, 2_100, "smartboard")
INTERNET = ("Internetabonnement, maand", "internet", 4_990, 2_100, "")
TELEPHONE = ("Telefonie, maand", "telephony", 2_150, 2_100, "")
TRANSPORT = ("Vervoer", "other", 2_500, 2_100, "")
NEAR_THE_END = [day(NOVEMBER, -9)]


def plant(c):
    for case in [awards, procedures, windows, kinds, double_financing, doubles, corrections, credit_notes, proofs, town,
                 bookings, places, absences, links, deliveries, origins, shares, orders, changes]:
        case(c)


def buy(c, supplier, number, school, issued_on, lines, grant_line="", percent=100, **invoice):
    """An invoice of which an award of the school bears so much, if a grant line is given."""
    id = c.invoice(supplier, number, school, issued_on, lines, **invoice)
    for position in range(1, len(lines) + 1):
        if grant_line:
            share(c, id, position, school, grant_line, percent)
    return id


def share(c, invoice, position, school, grant_line, percent):
    """The school bears the rest."""
    cost = gross(c.lines_of[invoice][position - 1])
    part = cost * percent // 100
    c.charge(invoice, position, school, grant_line, part)
    if part != cost:
        c.charge(invoice, position, amount=cost - part, source="own-means")


def handed_in(c, invoice, grant_line, on, *more):
    """Submitted, and what followed: pairs of a state and a day."""
    for status, when in (("submitted", on),) + more:
        c.proof(invoice, grant_line, status, when, reason="geen offertes gevraagd" if status == "rejected" else "")
    return invoice


def laptops(c, school, known_on, count, sights=(), **more):
    return [c.device("laptop", school, known_on, [known_on, *sights], **more) for _ in range(count)]


def awards(c):
    c.add("awards", grant_line=GRADES, school="021745", count_year="2020-2021", amount=899_000, entered_on="2022-02-10",
          booked_on="2022-02-10")
    c.add("awards", grant_line=SHARED, school="118930", amount=312_550, entered_on="2023-09-20", booked_on="2023-09-20")
    # Dated back to before the first report.
    c.add("awards", grant_line=INFRASTRUCTURE, school="008812", amount=700_000, entered_on="2023-10-05",
          booked_on="2023-06-01")


def procedures(c):
    schools = [("030569", 26), ("012307", 22), ("012308", 15)]
    lines = [ware(LAPTOP, count * 1_000) for _, count in schools]
    order = c.order("S01", "RAAM-1", "", [(line, school, GRADES) for line, (school, _) in zip(lines, schools)],
                    "2022-08-20", "none", school_board="VZW De Linde")
    bought = c.invoice("S01", "2022-5001", "", "2022-09-12", lines, school_board="VZW De Linde", order=order)
    for position, (school, count) in enumerate(schools, 1):
        share(c, bought, position, school, GRADES, 25)
        c.link(bought, position, laptops(c, school, "2022-09-20", count // 3, NEAR_THE_END), "2022-09-22")
    handed_in(c, bought, GRADES, "2022-11-15")
    # As dear, but rightly bought, or not from a grant.
    c.order("S09", "BORDEN-1", "021745", [(ware(BOARD, 16_000), "", "")], "2022-03-01", "formal")
    c.order("S09", "BORDEN-2", "021746", [(ware(BOARD, 15_000), "", "")], "2022-03-02", "none")
    c.order("S01", "RAAM-2", "008812", [(ware(LAPTOP, 60_000), "008812", GRADES)], "2023-01-15", "framework",
            framework="Raamovereenkomst ICT")
    # In three parts, each below the limit, and each meant for a grant.
    for part, on in enumerate(["2022-04-04", "2022-05-09", "2022-06-13"], 1):
        line = ware(LAPTOP, 22_000)
        order = c.order("S07", f"DEEL-{part}", "118930", [(line, "118930", GRADES)], on, consulted=2)
        if part < 3:
            buy(c, "S07", f"P22/{part}", "118930", day(on, 30), [line], GRADES, 20, order=order)
    # Without an order.
    buy(c, "S09", "BX-77", "115006", "2023-05-02", [ware(BOARD, 14_000)], GRADES, 10)


def windows(c):
    buy(c, "S03", "D24-901", "021746", "2024-10-10", [ware(TABLET, 2_000)], SHARED)
    handed_in(c, buy(c, "S02", "N20-15", "115006", "2020-12-15", [ware(SWITCH, 2_000)], INFRASTRUCTURE,
                     entered_on="2021-10-01"), INFRASTRUCTURE, "2021-11-20")
    # The last day of the window as it was first, and as it is now.
    buy(c, "S03", "D23-831", "012308", "2023-08-31", [ware(LICENCE, 10_000)], INFRASTRUCTURE)
    buy(c, "S03", "D24-831", "012308", "2024-08-31", [ware(LICENCE, 11_000)], INFRASTRUCTURE)


def kinds(c):
    buy(c, "S03", "D22-404", "012308", "2022-03-14", [ware(TABLET, 1_000), ware(COVER)], INFRASTRUCTURE)
    running = buy(c, "S06", "T-2022-04", "008813", "2022-04-01", [ware(INTERNET, 12_000), ware(TELEPHONE, 12_000)],
                  INFRASTRUCTURE)
    handed_in(c, running, INFRASTRUCTURE, "2022-06-01", ("rejected", "2022-09-01"))
    buy(c, "S06", "T-2022-05", "008813", "2022-05-01", [ware(INTERNET, 12_000)])
    c.charge(buy(c, "S04", "TL-60", "012308", "2022-10-03", [ware(REFURBISHED, 3_000, rate=600)]), 1, "012308", SHARED)
    buy(c, "S08", "EXP-1", "021745", "2022-11-11", [ware(HEADSET, 30_000, rate=0)], SHARED, total="")
    buy(c, "S05", "L-12", "021745", "2022-11-12", [ware(("Tijdschrift", "other", 9_900, 1_200, ""))])


def double_financing(c):
    tablets = c.invoice("S03", "D23-110", "021745", "2023-02-06", [ware(TABLET, 6_000), ware(COVER, 6_000)])
    cost = gross(c.lines_of[tablets][0])
    c.charge(tablets, 1, "021745", SHARED, cost * 6 // 10)
    c.charge(tablets, 1, amount=cost - cost * 6 // 10, source="parents")
    # The parents alone bear the covers: that is no double financing.
    c.charge(tablets, 2, source="parents")
    c.link(tablets, 1, [c.device("tablet", "021745", "2023-02-15", ["2023-02-15"], source="import") for _ in range(6)],
           "2023-02-20")
    council = c.invoice("S01", "K23-77", "008813", "2023-03-03", [ware(CHROMEBOOK, 4_000)])
    c.charge(council, 1, "008813", SHARED, 100_000)
    c.charge(council, 1, amount=20_000, source="third-party", party="Ouderraad De Molen")
    # The charge to the parents was a mistake and was taken back.
    righted = c.invoice("S01", "K23-78", "008813", "2023-03-04", [ware(COVER, 20_000)])
    wrong = c.charge(righted, 1, amount=10_000, source="parents")
    c.charge(righted, 1, amount=-10_000, source="parents", takes_back=wrong, entered_on="2023-04-01")
    c.charge(righted, 1, "008813", SHARED, entered_on="2023-04-01")


def doubles(c):
    twice = [ware(SWITCH, 3_000), ware(LICENCE, 12_000)]
    buy(c, "S02", "2022/777", "021746", "2022-02-07", twice, INFRASTRUCTURE)
    buy(c, "S03", "2022-777", "021746", "2022-02-09", twice, INFRASTRUCTURE)
    # The same number by chance, and another sum.
    buy(c, "S05", "2022777", "021746", "2022-02-10", [ware(LICENCE, 5_000)], INFRASTRUCTURE)
    for number in ["A-881", "A-882"]:
        buy(c, "S01", number, "012307", "2022-12-05", [ware(COVER, 15_000), ware(HEADSET, 10_000)], GRADES)
    # Nobody charges the second one.
    for number, line in [("A-891", GRADES), ("A-892", "")]:
        buy(c, "S01", number, "012307", "2022-12-06", [ware(COVER, 17_000)], line)


def corrections(c):
    wrong = buy(c, "S02", "2023-900", "118930", "2023-01-16", [ware(FIREWALL, 2_000)], INFRASTRUCTURE,
                cancelled_on="2023-09-10")
    buy(c, "S02", "2023/900", "118930", "2023-01-16", [ware(FIREWALL, 1_000)], INFRASTRUCTURE,
        entered_on="2023-09-12")
    gone = buy(c, "S02", "2022-901", "118930", "2022-01-17", [ware(SWITCH, 1_000)], INFRASTRUCTURE,
               cancelled_on="2022-05-02")
    handed_in(c, gone, INFRASTRUCTURE, "2022-02-20")
    c.proof(gone, INFRASTRUCTURE, "to-submit", "2022-04-30")
    moved = buy(c, "S02", "2022-902", "118930", "2022-10-17", [ware(SWITCH, 2_000)])
    # From one school to another of the same school board, after the first report.
    first = c.charge(moved, 1, "118930", INFRASTRUCTURE)
    cost = gross(c.lines_of[moved][0])
    c.charge(moved, 1, "118930", INFRASTRUCTURE, -cost, takes_back=first, entered_on="2023-11-06")
    c.charge(moved, 1, "021745", INFRASTRUCTURE, cost, entered_on="2023-11-06")


def credit_notes(c):
    def bought(number, school, count):
        return buy(c, "S01", number, school, "2022-01-10", [ware(LAPTOP, count * 1_000)], GRADES)

    bought("K22-10", "008812", 5)
    back = c.invoice("S01", "CN-10", "008812", "2022-02-14", [ware(LAPTOP, 2_000)], kind="credit-note",
                     corrects="K22-10")
    c.charge(back, 1, "008812", GRADES)
    bought("K22-11", "021745", 4)
    c.invoice("S01", "K22-11", "021745", "2022-02-15", [ware(LAPTOP, 1_000)], kind="credit-note", corrects="K22-11")
    bought("K22-12", "021746", 3)
    part = c.invoice("S01", "CN-12", "021746", "2023-07-06", [ware(LAPTOP, 1_000)], kind="credit-note",
                     corrects="K22-12")
    c.charge(part, 1, "021746", GRADES, -20_000)
    unknown = c.invoice("S01", "CN-13", "021746", "2022-02-17", [ware(COVER, 4_000)], kind="credit-note",
                        corrects="K19-444")
    c.charge(unknown, 1, source="own-means")


def proofs(c):
    def bought(number, cost, on="2022-03-21"):
        return buy(c, "S03", number, "012307", on, [ware(("Beheerlicentie", "software", cost, 2_100, ""))],
                   INFRASTRUCTURE)

    handed_in(c, bought("R-1", 41_000), INFRASTRUCTURE, "2022-05-02", ("rejected", "2022-08-15"))
    for number, end, cost in [("R-2", "accepted", 52_000), ("R-4", "rejected", 57_000)]:
        rejected = handed_in(c, bought(number, cost), INFRASTRUCTURE, "2022-05-03", ("rejected", "2022-08-16"))
        other = bought(number + "B", cost + 1_000, "2022-09-05")
        c.proof(rejected, INFRASTRUCTURE, "replaced", "2022-10-01", replaced_by=other)
        handed_in(c, other, INFRASTRUCTURE, "2022-10-02", (end, "2023-07-20"))
    # What was accepted is rejected after all, after the first report.
    handed_in(c, bought("R-6", 61_000), INFRASTRUCTURE, "2022-05-04", ("accepted", "2022-08-17"),
              ("rejected", "2024-01-08"))
    # Noted late, and dated back to before the first report.
    late = handed_in(c, bought("R-7", 62_000), INFRASTRUCTURE, "2022-05-05")
    c.proof(late, INFRASTRUCTURE, "accepted", "2023-06-20", entered_on="2023-08-28", booked_on="2023-06-21")
    # One invoice that two lines pay: two proofs.
    both = c.invoice("S03", "R-8", "012307", "2022-06-01", [ware(COVER, 30_000), ware(LICENCE, 30_000)])
    c.charge(both, 1, "012307", GRADES)
    c.charge(both, 2, "012307", INFRASTRUCTURE)
    handed_in(c, both, GRADES, "2022-07-01", ("accepted", "2022-09-01"))


def town(c):
    """A line of which each school answers for itself, with proofs that came after its day."""
    for school, number, on in [("008812", "G-1", "2023-03-20"), ("008813", "G-2", "2023-05-02")]:
        bought = buy(c, "S07", number, school, "2022-06-14", [ware(CHROMEBOOK, 3_000)], TOWN)
        handed_in(c, bought, TOWN, on, ("accepted", day(on, 60)))
    across = buy(c, "S07", "G-3", "008812", "2022-06-15", [ware(HEADSET, 12_000)])
    c.charge(across, 1, "008813", TOWN)
    buy(c, "S07", "G-4", "008814", "2022-06-16", [ware(COVER, 25_000, acquisition="gift")], TOWN)


def bookings(c):
    buy(c, "S05", "L23-600", "008814", "2023-06-01", [ware(LICENCE, 40_000)], INFRASTRUCTURE,
        entered_on="2023-09-05", booked_on="2023-06-15")
    charged = c.invoice("S05", "L23-601", "008814", "2023-05-02", [ware(LICENCE, 41_000)])
    c.charge(charged, 1, "008814", INFRASTRUCTURE, entered_on="2023-09-05", booked_on="2023-06-16")
    # Of before the first report, but booked after it.
    buy(c, "S05", "L23-602", "008814", "2023-05-03", [ware(LICENCE, 42_000)], INFRASTRUCTURE, entered_on="2023-07-20")
    c.invoice("S05", "L23-603", "008814", "2023-05-04", [ware(LICENCE, 43_000), ware(TRANSPORT)])
    total = sum(gross(line) for line in [ware(LICENCE, 7_000), ware(COVER, 3_000)])
    buy(c, "S05", "L23-604", "008814", "2023-05-05", [ware(LICENCE, 7_000), ware(COVER, 3_000)], INFRASTRUCTURE,
        total=total + 2, document=0)


def places(c):
    bought = buy(c, "S01", "K22-50", "021746", "2022-09-05", [ware(LAPTOP, 6_000)], GRADES)
    there = [("021746", 3), ("118930", 1), ("021745", 1), ("008812", 1)]
    serials = [serial for school, count in there for serial in laptops(c, school, "2022-09-15", count, NEAR_THE_END)]
    c.link(bought, 1, serials, "2022-09-20")


def absences(c):
    bought = buy(c, "S01", "K22-60", "012307", "2022-10-03", [ware(LAPTOP, 6_000)], GRADES)
    c.link(bought, 1, laptops(c, "012307", "2022-10-10", 6, ["2022-10-28"]), "2022-10-12")
    never = buy(c, "S07", "P23-9", "115006", "2023-02-13", [ware(LAPTOP, 3_000)], GRADES)
    c.link(never, 1, laptops(c, "115006", "2023-02-20", 1, [JUNE, *NEAR_THE_END]), "2023-02-22")
    c.link(never, 1, [c.device("laptop", "115006", "2023-02-20", [], source="typed") for _ in range(2)], "2023-02-22")
    gone = buy(c, "S01", "K22-61", "008814", "2022-10-04", [ware(LAPTOP, 4_000)], GRADES)
    for status, since in [("stolen", "2024-03-01"), ("recycled", "2024-10-01"), ("lost", "2023-05-15"), ("", "")]:
        c.link(gone, 1, laptops(c, "008814", "2022-10-14", 1, ["2023-05-02"], status=status, status_since=since),
               "2022-10-20")
    buy(c, "S01", "K23-62", "008814", "2023-01-23", [ware(LAPTOP, 8_000)], GRADES)


def links(c):
    bought = buy(c, "S04", "TL-70", "021745", "2023-05-10", [ware(REFURBISHED, 5_000)], SHARED)
    # One was here long before the invoice, one even was not seen since.
    c.link(bought, 1, laptops(c, "021745", "2021-10-01", 1, ["2022-01-10", *NEAR_THE_END]), "2023-05-20")
    c.link(bought, 1, laptops(c, "021745", "2021-10-02", 1, ["2022-01-11"]), "2023-05-20")
    fitting, mistaken, both = laptops(c, "021745", "2023-05-16", 3, [JUNE, *NEAR_THE_END])
    c.link(bought, 1, [fitting, mistaken, both], "2023-05-20")
    c.link(bought, 1, [mistaken], "2023-09-18", is_linked=0)
    # Repairs belong to a device too, but a second purchase does not.
    repaired = buy(c, "S01", "K23-90", "021745", "2023-12-04", [ware(REPAIR, 1_500)], SHARED)
    c.link(repaired, 1, [fitting], "2023-12-10")
    second = buy(c, "S07", "P23-91", "021745", "2023-12-05", [ware(LAPTOP, 1_000)], GRADES)
    c.link(second, 1, [both], "2023-12-11")
    # Linked before the first report, by a booking that is dated back.
    back = buy(c, "S07", "P23-92", "021745", "2023-05-02", [ware(LAPTOP, 1_000)], GRADES)
    c.link(back, 1, laptops(c, "021745", "2023-05-09", 1, [JUNE, *NEAR_THE_END]), "2023-09-07", booked_on="2023-05-10")


def deliveries(c):
    bought = buy(c, "S01", "K23-95", "118930", "2023-06-05", [ware(LAPTOP, 5_000)], GRADES)
    later = laptops(c, "118930", "2023-09-04", 3, NEAR_THE_END)
    c.deliver(bought, 1, later + ["5CG9990001", "5CG9990002"], "2023-06-10")
    # Named by the note, but a person says that it is not of this line.
    noted = buy(c, "S01", "K23-96", "118930", "2023-06-06", [ware(LAPTOP, 2_000)], GRADES)
    two = laptops(c, "118930", "2023-06-12", 2, NEAR_THE_END)
    c.deliver(noted, 1, two, "2023-06-11")
    c.link(noted, 1, two[1:], "2023-10-02", is_linked=0)


def origins(c):
    for origin, count in [("gift", 4), ("taken-over", 3), ("", 3), ("purchase", 2)]:
        laptops(c, "012308", "2022-11-07", count, NEAR_THE_END, origin=origin)
    laptops(c, "012308", "2022-11-08", 1, [], origin="", status="sold", status_since="2023-02-01")
    c.order("S07", "B-GEM-1", "008813", [(ware(LAPTOP, 3_000), "008813", GRADES)], "2023-04-17", consulted=4)
    for _ in range(2):
        c.device("laptop", "008813", "2023-05-22", ["2023-05-22", *NEAR_THE_END], order="B-GEM-1")


def shares(c):
    # One line for three schools of one school board, to the cent.
    line = ware(FIREWALL, 1_000)
    bought = c.invoice("S02", "N22-300", "", "2022-11-21", [line], school_board="Gemeente Zilverbeek")
    third = gross(line) // 3
    for school, amount in [("008812", third), ("008813", third), ("008814", gross(line) - 2 * third)]:
        c.charge(bought, 1, school, INFRASTRUCTURE, amount)
    rented = buy(c, "S07", "H22-1", "021746", "2022-09-01", [ware(LAPTOP, 4_000, "rent", net=48_000),
                                                             ware(LAPTOP, 2_000, "hire-purchase", net=30_001)], SHARED)
    c.link(rented, 1, laptops(c, "021746", "2022-09-08", 4, NEAR_THE_END), "2022-09-12")
    c.link(rented, 2, laptops(c, "021746", "2022-09-08", 2, NEAR_THE_END), "2022-09-12")
    # An invoice of one school that justifies money of another one.
    other = c.invoice("S02", "N22-301", "012307", "2022-11-22", [ware(SWITCH, 2_000)])
    c.charge(other, 1, "012308", INFRASTRUCTURE)


def orders(c):
    c.order("S02", "OPEN-1", "012308", [(ware(SWITCH, 4_000), "012308", INFRASTRUCTURE)], "2024-05-13")
    c.order("S02", "WEG-1", "012308", [(ware(SWITCH, 9_000), "012308", INFRASTRUCTURE)], "2023-05-15",
            cancelled_on="2023-10-16")
    partly = c.order("S02", "DEEL-9", "012308", [(ware(SWITCH, 6_000), "012308", INFRASTRUCTURE),
                                                 (ware(LICENCE, 20_000), "012308", INFRASTRUCTURE)], "2023-03-13")
    for number, count, on in [("N23-1", 2, "2023-04-03"), ("N23-2", 3, "2023-10-02")]:
        buy(c, "S02", number, "012308", on, [ware(SWITCH, count * 1_000)], INFRASTRUCTURE, order=partly)
    # Dearer than ordered: nothing is left to invoice.
    dear = c.order("S02", "DUUR-1", "012308", [(ware(FIREWALL, 1_000), "012308", INFRASTRUCTURE)], "2023-03-14")
    buy(c, "S02", "N23-3", "012308", "2023-04-04", [ware(FIREWALL, 1_000, net=70_000)], INFRASTRUCTURE, order=dear)


def changes(c):
    """A part is taken back of what was accepted."""
    changed = c.invoice("S03", "R-9", "012307", "2022-06-02", [ware(COVER, 20_000)])
    first = c.charge(changed, 1, "012307", GRADES)
    handed_in(c, changed, GRADES, "2022-07-04", ("accepted", "2022-09-02"))
    c.charge(changed, 1, "012307", GRADES, -10_000, takes_back=first, entered_on="2022-11-08")
