"""The tables of the reference community, and the words in which make.py and planted.py fill them."""

import csv
import datetime
import os

COLUMNS = {
    "school-boards": "name number",
    "schools": "number name school_board",
    "pupils": "school school_year level pupils",
    "grant-lines": "code name kleuter lager-1-4 lager-5-6 fixed from until account_by invoices_from kinds"
    " accountability source entered_on booked_on",
    "awards": "grant_line school count_year amount entered_on booked_on",
    "suppliers": "id name number",
    "orders": "id supplier number school_board school ordered_on procedure consulted framework entered_on booked_on"
    " cancelled_on",
    "order-lines": "order position description cost_kind quantity net vat_rate acquisition school grant_line",
    "invoices": "id kind supplier number school_board school issued_on order corrects total document entered_on"
    " booked_on cancelled_on",
    "invoice-lines": "invoice position description cost_kind quantity net vat_rate acquisition",
    "charges": "id invoice position source school grant_line party amount takes_back entered_on booked_on",
    "proofs": "invoice grant_line status happened_on reason replaced_by entered_on booked_on",
    "devices": "serial kind maker model school source status status_since origin order known_on",
    "sights": "serial day",
    "deliveries": "invoice position serial entered_on booked_on",
    "links": "invoice position serial is_linked entered_on booked_on",
    "depreciation-terms": "school_board kind months entered_on booked_on",
    "replacement-prices": "school_board kind amount entered_on booked_on",
}


# Nothing of the time before was entered before all awards were.
BEGINNING = "2021-10-01"


class Seeded:
    """SplitMix64: the same numbers in every version of every language."""

    MASK = (1 << 64) - 1

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9E3779B97F4A7C15) & self.MASK
        mixed = self.state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & self.MASK
        return mixed ^ (mixed >> 31)

    def below(self, limit):
        return self.next() % limit

    def between(self, least, most):
        return least + self.below(most - least + 1)

    def pick(self, choices):
        return choices[self.below(len(choices))]

    def chance(self, percent):
        return self.below(100) < percent


def day(text, days=0):
    """An ISO day, so many days later."""
    return (datetime.date.fromisoformat(text) + datetime.timedelta(days=days)).isoformat()


def tax(net, rate):
    """Cents of tax at hundredths of a percent, half a cent away from zero."""
    rounded = (abs(net) * rate + 5_000) // 10_000
    return rounded if net >= 0 else -rounded


def gross(line):
    return line["net"] + tax(line["net"], line["vat_rate"])


class Community:
    """All rows in the order in which they are entered, as far as the days do not tell."""

    def __init__(self, seed):
        self.seeded = Seeded(seed)
        self.rows = {name: [] for name in COLUMNS}
        self.board_of = {}
        self.lines_of = {}
        self.serials = 0

    def add(self, table, **values):
        unknown = set(values) - set(COLUMNS[table].split())
        assert not unknown, unknown
        self.rows[table].append(values)
        return values

    def numbered(self, table, letter):
        return f"{letter}{len(self.rows[table]) + 1:03}"

    def school_board(self, name, number, schools):
        self.add("school-boards", name=name, number=number)
        for number, name_of_school in schools:
            self.board_of[number] = name
            self.add("schools", number=number, name=name_of_school, school_board=name)

    def order(self, supplier, number, school, lines, ordered_on, procedure="consulted", consulted=3, framework="",
              school_board="", cancelled_on=""):
        id = self.numbered("orders", "O")
        entered_on = max(BEGINNING, ordered_on)
        self.add("orders", id=id, supplier=supplier, number=number,
                 school_board=school_board or self.board_of[school], school=school, ordered_on=ordered_on,
                 procedure=procedure, consulted=consulted if procedure == "consulted" else "", framework=framework,
                 entered_on=entered_on, booked_on=entered_on, cancelled_on=cancelled_on)
        for position, (line, school_of_award, grant_line) in enumerate(lines, 1):
            self.add("order-lines", order=id, position=position, school=school_of_award, grant_line=grant_line, **line)
        return id

    def invoice(self, supplier, number, school, issued_on, lines, kind="invoice", school_board="", order="",
                corrects="", total="sum", document=1, entered_on=None, booked_on=None, cancelled_on=""):
        """Lines of a credit note are written without a sign; what their charges take off is below 0."""
        id = self.numbered("invoices", "I")
        entered_on = max(BEGINNING, entered_on or day(issued_on, 5))
        sums = sum(gross(line) for line in lines)
        self.add("invoices", id=id, kind=kind, supplier=supplier, number=number,
                 school_board=school_board or self.board_of[school], school=school, issued_on=issued_on, order=order,
                 corrects=corrects, total={"sum": sums, "by rate": self.total_by_rate(lines)}.get(total, total),
                 document=document, entered_on=entered_on, booked_on=booked_on or entered_on,
                 cancelled_on=cancelled_on)
        for position, line in enumerate(lines, 1):
            self.add("invoice-lines", invoice=id, position=position, **line)
        self.lines_of[id] = lines
        return id

    @staticmethod
    def total_by_rate(lines):
        """As suppliers do who round the tax once for each rate."""
        rates = sorted({line["vat_rate"] for line in lines})
        nets = [(rate, sum(line["net"] for line in lines if line["vat_rate"] == rate)) for rate in rates]
        return sum(net + tax(net, rate) for rate, net in nets)

    def head(self, invoice):
        return next(row for row in self.rows["invoices"] if row["id"] == invoice)

    def charge(self, invoice, position, school="", grant_line="", amount=None, source=None, party="", takes_back="",
               entered_on=None, booked_on=None):
        """All of the line unless an amount is given; an award where a grant line is."""
        head = self.head(invoice)
        if amount is None:
            amount = gross(self.lines_of[invoice][position - 1])
            amount = -amount if head["kind"] == "credit-note" else amount
        id = self.numbered("charges", "C")
        entered_on = entered_on or head["entered_on"]
        self.add("charges", id=id, invoice=invoice, position=position, source=source or "award", school=school,
                 grant_line=grant_line, party=party, amount=amount, takes_back=takes_back, entered_on=entered_on,
                 booked_on=booked_on or (entered_on if entered_on != head["entered_on"] else head["booked_on"]))
        return id

    def proof(self, invoice, grant_line, status, on, reason="", replaced_by="", entered_on=None, booked_on=None):
        entered_on = entered_on or day(on, 2)
        self.add("proofs", invoice=invoice, grant_line=grant_line, status=status, happened_on=on, reason=reason,
                 replaced_by=replaced_by, entered_on=entered_on, booked_on=booked_on or entered_on)

    def device(self, kind, school, known_on, sights, source="agent", serial=None, status="", status_since="",
               origin="", order=""):
        self.serials += 1
        makers = {"laptop": ("HP", "HP 250 G9", "5CG"), "chromebook": ("Acer", "Chromebook 311", "NXA"),
                  "tablet": ("Apple", "iPad 9", "DMP"), "network-device": ("Ubiquiti", "U6-Lite", "78A"),
                  "smartboard": ("SMART", "MX275", "SBM")}
        maker, model, prefix = makers[kind]
        serial = serial or f"{prefix}{self.serials:04}{'ABCDEFGHJK'[self.serials % 10]}{self.serials * 7 % 10}"
        self.add("devices", serial=serial, kind=kind, maker=maker, model=model, school=school, source=source,
                 status=status, status_since=status_since, origin=origin, order=order, known_on=known_on)
        for sight in sorted(set(sights)):
            self.add("sights", serial=serial, day=sight)
        return serial

    def link(self, invoice, position, serials, on, is_linked=1, booked_on=None):
        on = max(on, self.head(invoice)["entered_on"])
        for serial in serials:
            self.add("links", invoice=invoice, position=position, serial=serial, is_linked=is_linked, entered_on=on,
                     booked_on=booked_on or on)

    def deliver(self, invoice, position, serials, on):
        on = max(on, self.head(invoice)["entered_on"])
        for serial in serials:
            self.add("deliveries", invoice=invoice, position=position, serial=serial, entered_on=on, booked_on=on)

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        for name, columns in COLUMNS.items():
            write_csv(os.path.join(folder, name + ".csv"), columns.split(), self.rows[name])


def write_csv(path, columns, rows):
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def read_csv(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
