#!/usr/bin/env python3
"""Prints, for each mocked machine, what each tool found of it, as tables in Markdown.

usage: found.py FOLDER    (FOLDER/MACHINE/TOOL: the output of each tool on each machine)
"""
import collections
import os
import re
import sys

from facts import FACTS, UNANSWERED

TOOLS = ["inkaart-agent", "lshw", "hwinfo", "inxi", "fusioninventory", "ocsinventory"]


def output(folder, machine, tool):
    """`None` if the tool did not run. What hwinfo logs of its work is not what it says."""
    path = os.path.join(folder, machine, tool)
    if not os.path.exists(path) or os.path.getsize(path) == 0:
        return None
    return open(path, encoding="utf-8", errors="replace").read().rsplit("end debug info", 1)[-1]


def verdict(text, right, wrong, is_unanswered):
    """A fact without anything to find asks only that nothing false is said."""
    def says(pattern):
        return pattern is not None and re.search(pattern, text, re.IGNORECASE) is not None
    if text is None:
        return "–"
    if says(right):
        return "yes"
    if says(wrong):
        return "wrong"
    return "?" if is_unanswered else "yes" if right is None else "no"


def main(folder):
    totals = {tool: collections.Counter() for tool in TOOLS}
    for machine, facts in FACTS.items():
        print(f"### {machine}\n\n| fact | {' | '.join(TOOLS)} |\n|---|{'---|' * len(TOOLS)}")
        for name, right, wrong in facts:
            unanswered = UNANSWERED.get((machine, name), ())
            verdicts = [verdict(output(folder, machine, tool), right, wrong, tool in unanswered) for tool in TOOLS]
            print(f"| {name} | {' | '.join(verdicts)} |")
            for tool, word in zip(TOOLS, verdicts):
                totals[tool][word] += 1
        print()
    print("### All\n\n| tool | yes | no | wrong | ? |\n|---|---|---|---|---|")
    for tool, words in totals.items():
        print(f"| {tool} | " + " | ".join(str(words[word]) for word in ("yes", "no", "wrong", "?")) + " |")


main(*sys.argv[1:])
