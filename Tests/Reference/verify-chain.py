#!/usr/bin/env python3
"""Verifies the audit chain of a store by docs/audit-chain.md alone, without Inkaart.

usage: verify-chain.py STORE DOCUMENT, where DOCUMENT is docs/audit-chain.md, whose table names the columns
"""
import hashlib
import re
import sqlite3
import sys


class Text(bytes):
    """A value of class TEXT: the bytes as they are stored."""


def framed(value):
    if isinstance(value, int):
        return b"%d" % value
    return b"%s%d:%s" % (b"t" if isinstance(value, Text) else b"b", len(value), value)


store = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
store.text_factory = Text
listed = re.findall(r"^\| `(\w+)` \| `(\w+)` \| (`.+`) \|$", open(sys.argv[2], encoding="utf-8").read(), re.MULTILINE)
tables = [(table, act, re.findall(r"\w+", columns)) for table, act, columns in listed]
links = dict(store.execute("SELECT act, digest FROM audit_link"))
before = bytes(32)
last = 0
for last in sorted({act for (act,) in store.execute("SELECT id FROM act")} | set(links)):
    chained = hashlib.sha256(b"before %s\n" % before.hex().encode())
    for table, act, columns in tables:
        rows = store.execute(f"SELECT {', '.join(columns)} FROM {table} WHERE {act} = ? ORDER BY {columns[0]}", [last])
        for row in rows:
            values = [b" %s=%s" % (name.encode(), framed(value)) for name, value in zip(columns, row) if value is not None]
            chained.update(table.encode() + b"".join(values) + b"\n")
    before = chained.digest()
    if links.get(last) != before:
        sys.exit(f"act {last} does not fit")
print(f"act {last}, {before.hex()}")
