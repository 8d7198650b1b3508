"""Who is there, and what is bought: the constants of the reference community."""

INFRASTRUCTURE = "digisprong-1-infrastructuur"
SHARED = "digisprong-1-gedeeld"
GRADES = "digisprong-1-leerjaar-5-6"
TOWN = "gemeente-ict"

BOARDS = [
    ("VZW De Linde", "040101", [("030569", "Basisschool De Linde"), ("012307", "Sint-Jozef"), ("012308", "De Wilg"),
                                ("104522", "Vrije Kleuterschool 't Nest")]),
    ("VZW Noorderkempen", "040202", [("021745", "De Kade"), ("021746", "Sint-Anna"), ("118930", "De Vlieger")]),
    ("Gemeente Zilverbeek", "040303", [("008812", "De Beek"), ("008813", "De Molen"), ("008814", "Het Zilverbos")]),
    ("Scholengroep Dijleland", "040404", [("115006", "BS Dijlezicht")]),
]
ALL_SCHOOLS = [number for _, _, schools in BOARDS for number, _ in schools]
TOWN_SCHOOLS = ["008812", "008813", "008814"]
NEST = "104522"  # A nursery school: no 5th and 6th year.

SUPPLIERS = [
    ("S01", "Kantoor & Klas NV", "04161234"), ("S02", "Netwerkhuis BV", "04521987"),
    ("S03", "Digischool BV", "06783310"), ("S04", "Tweede Leven VZW", "07010042"),
    ("S05", "Licentiebeheer NV", "08330127"),
    ("S06", "Telecom Zilver NV", "04440777"), ("S07", "Computerwinkel Peeters", "05591203"),
    ("S08", "Shenzhen Edu Trading", ""), ("S09", "Bordenspecialist BV", "06120998"),
]

# Description, kind of cost, net cents for one, rate, kind of device.
LAPTOP = ("Laptop 14 inch", "devices", 52_900, 2_100, "laptop")
REFURBISHED = ("Laptop 14 inch, refurbished", "devices", 21_950, 2_100, "laptop")
CHROMEBOOK = ("Chromebook 11 inch", "devices", 31_887, 2_100, "chromebook")
TABLET = ("Tablet 10 inch", "devices", 38_913, 2_100, "tablet")
ACCESS_POINT = ("Toegangspunt wifi", "infrastructure", 18_933, 2_100, "network-device")
SWITCH = ("Switch 24 poorten", "infrastructure", 32_941, 2_100, "")
CABLES = ("Bekabeling lokaal, per uur", "infrastructure", 5_825, 600, "")
LICENCE = ("Beheerlicentie, 3 jaar", "software", 2_449, 2_100, "")
HANDBOOK = ("Handleiding op papier", "software", 1_733, 600, "")
FIREWALL = ("Firewall", "security", 68_077, 2_100, "")
COVER = ("Beschermhoes", "accessories", 1_295, 2_100, "")
HEADSET = ("Koptelefoon", "accessories", 1_437, 2_100, "")
CART = ("Laptopkar", "accessories", 89_917, 2_100, "")
REPAIR = ("Herstelling, per uur", "maintenance", 6_655, 2_100, "")

# What is bought from which grant line: main things, and what comes along.
WARES = {
    INFRASTRUCTURE: ([ACCESS_POINT, SWITCH, FIREWALL], [CABLES, LICENCE, HEADSET, REPAIR], ["S02", "S05", "S03"]),
    SHARED: ([TABLET, CHROMEBOOK, REFURBISHED], [COVER, CART, LICENCE, REPAIR], ["S01", "S03", "S04"]),
    GRADES: ([LAPTOP, CHROMEBOOK], [COVER, HEADSET, LICENCE, HANDBOOK], ["S01", "S07", "S03"]),
}
# Kinds that have no agent.
IMPORTED = ["chromebook", "tablet", "network-device"]
YEARS = [2021, 2022, 2023]
JUNE, NOVEMBER = "2023-06-30", "2024-11-29"  # The days of the reports.


def ware(ware, quantity=1_000, acquisition="purchase", net=None, rate=None):
    description, kind, price, usual_rate, _ = ware
    net = price * quantity // 1_000 if net is None else net
    return {"description": description, "cost_kind": kind, "quantity": quantity, "net": net,
            "vat_rate": usual_rate if rate is None else rate, "acquisition": acquisition}


def enterprise_number(body):
    return body and f"{body}{97 - int(body) % 97:02}"
