"""digisprong: what became of each award, by school, school board and community."""

import datetime
from collections import defaultdict

from books import COST_KINDS, LEVELS
from tables import gross

STATES = ["to-submit", "submitted", "accepted", "rejected", "replaced"]
COLUMNS = (
    "day period grant_line level school_board school awarded invoiced_before invoiced ordered balance spent_share"
    " days_left days_to_account".split() + [name for state in STATES for name in (state, state + "_amount")]
    + "buffer to_account_for uncovered".split() + ["kind_" + kind for kind in COST_KINDS]
    + "devices alive alive_60 not_alive cents_per_device pupils cents_per_pupil".split())


def rows(books, label="", first="", last="9999-12-31"):
    """All rows of one day; with a period, what was invoiced from its first to its last day."""
    return [row for code in sorted(books.terms) for row in Sheet(books, code, label, first, last).rows()]


class Sheet:
    def __init__(self, books, code, label, first, last):
        self.books, self.term, self.label, self.first, self.last = books, books.terms[code], label, first, last
        self.code = code
        # Of the line, until the end of the period.
        self.entries = [entry for entry in books.entries if entry.grant_line == code and entry.issued_on <= last]
        self.order_lines = list(self.meant_lines())
        self.linked = list(self.linked_devices())

    def meant_lines(self):
        """School, and what an order line costs less what is invoiced of it."""
        for order in self.books.orders:
            for line in self.books.community.order_lines_of[order["id"]]:
                if line["grant_line"] == self.code and self.first <= order["ordered_on"] <= self.last:
                    yield line["school"], max(0, gross(line) - self.invoiced_of(order["id"], line["position"]))

    def linked_devices(self):
        """Serial, line and school: a device counts at its own school if that is charged, else at the first that is."""
        sums = defaultdict(int)
        for entry in self.entries:
            if entry.issued_on >= self.first:
                sums[entry.line.key, entry.school] += entry.amount
        places = [row["number"] for row in self.books.community.schools]
        schools_of, keys_of = defaultdict(set), defaultdict(set)
        for (key, school), amount in sums.items():
            for serial in self.books.linked[key] if amount > 0 else []:
                schools_of[serial].add(school)
                keys_of[serial].add(key)
        for serial, schools in schools_of.items():
            own = self.books.community.device_of[serial]["school"]
            school = own if own in schools else min(schools, key=places.index)
            for key in keys_of[serial]:
                yield serial, key, school

    def invoiced_of(self, order, position):
        return sum(line.gross for line in self.books.lines.values()
                   if line.order_line == (order, position))

    def rows(self):
        community = self.books.community
        schools = [row["number"] for row in community.schools if self.is_shown(row["number"])]
        by_board = defaultdict(list)
        for school in schools:
            by_board[community.board_of[school]].append(school)
        of_school = {school: self.row("school", [school]) for school in schools}
        of_board = {board: self.row("school-board", group) for board, group in by_board.items()}
        answering = ("buffer", "to_account_for", "uncovered")
        if self.term["accountability"] == "school":
            for board, group in by_board.items():
                of_board[board].update({name: sum(of_school[one][name] for one in group) for name in answering})
        for board in sorted(by_board):
            for school in sorted(by_board[board]):
                yield dict(of_school[school], school_board=board, school=school)
            yield dict(of_board[board], school_board=board)
        if schools:
            total = self.row("community", schools)
            total.update({name: sum(row[name] for row in of_board.values()) for name in answering})
            yield total

    def is_shown(self, school):
        return (any((line, of) == (self.code, school) and on <= self.books.on
                    for line, of, _, on in self.books.community.award_entries)
                or any(entry.school == school for entry in self.entries)
                or any(of == school for of, _ in self.order_lines))

    def row(self, level, schools):
        entries = [entry for entry in self.entries if entry.school in schools]
        inside = [entry for entry in entries if entry.issued_on >= self.first]
        awarded = sum(self.books.awarded(self.code, school) for school in schools)
        all_invoiced, invoiced = total(entries), total(inside)
        states_of_all = self.by_state(entries)
        row = {
            "day": self.books.on, "period": self.label, "grant_line": self.code, "level": level, "awarded": awarded,
            "invoiced_before": all_invoiced - invoiced, "invoiced": invoiced,
            "ordered": sum(amount for school, amount in self.order_lines if school in schools),
            "balance": awarded - all_invoiced,
            "spent_share": min(10_000, max(0, all_invoiced * 10_000 // awarded)) if awarded else "",
            "days_left": days_between(self.books.on, self.term["until"]),
            "days_to_account": days_between(self.books.on, self.term["account_by"]),
            "buffer": max(0, all_invoiced - awarded),
            "to_account_for": max(0, awarded - states_of_all["accepted"][1]),
            "uncovered": max(0, awarded - sum(states_of_all[state][1] for state in STATES[:3])),
        }
        for state, (count, amount) in self.by_state(inside).items():
            row.update({state: count, state + "_amount": amount})
        for kind in COST_KINDS:
            row["kind_" + kind] = total(entry for entry in inside if entry.line.kind == kind)
        row.update(self.devices(inside, schools))
        row["pupils"] = self.pupils(schools)
        row["cents_per_pupil"] = rounded(invoiced, row["pupils"]) if row["pupils"] else ""
        return row

    def by_state(self, entries):
        """How many proofs are in a state, and their amounts; what adds up to nothing is no proof."""
        sums = defaultdict(int)
        for entry in entries:
            sums[entry.line.key[0]] += entry.amount
        states = {state: [0, 0] for state in STATES}
        for invoice, amount in sums.items():
            if amount:
                state = states[self.books.proof_state(invoice, self.code)]
                state[0] += 1
                state[1] += amount
        return states

    def devices(self, entries, schools):
        sums = defaultdict(int)
        for entry in entries:
            sums[entry.line.key] += entry.amount
        lines = [self.books.community.lines[key] for key, amount in sums.items() if amount > 0]
        pairs = [(serial, key) for serial, key, school in self.linked if school in schools]
        devices = {serial for serial, _ in pairs}
        alive = {serial for serial, key in pairs if self.books.is_seen(serial, key)}
        lately = {serial for serial, key in pairs if self.books.is_seen(serial, key, within=60)}
        quantity = sum(line.quantity for line in lines if line.kind == "devices")
        spent = total(entry for entry in entries if entry.line.kind == "devices")
        return {"devices": len(devices), "alive": len(alive), "alive_60": len(lately),
                "not_alive": len(devices - alive),
                "cents_per_device": rounded(spent * 1000, quantity) if quantity else ""}

    def pupils(self, schools):
        """Of the levels that the line pays for, on the newest count date."""
        until = min(self.books.on, self.last)
        years = [row["school_year"] for row in self.books.community.pupils
                 if row["school_year"][5:] + "-02-01" <= until]
        paid = [level for level in LEVELS if self.term[level] != ""] or LEVELS
        return sum(row["pupils"] for row in self.books.community.pupils if years and row["school_year"] == max(years)
                   and row["school"] in schools and row["level"] in paid)


def total(entries):
    return sum(entry.amount for entry in entries)


def rounded(amount, by):
    """Half away from zero."""
    share = (2 * abs(amount) + by) // (2 * by)
    return share if amount >= 0 else -share


def days_between(first, last):
    """At least 0."""
    return max(0, (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days)
