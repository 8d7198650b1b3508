"""Reads a mail on standard input with Python's own reader, and prints what it is as JSON; a defect is an error.

usage: read.py <mail.eml
"""
import email, email.policy, hashlib, json, sys

raw = sys.stdin.buffer.read()
mail = email.message_from_bytes(raw, policy=email.policy.strict)
lines = raw.split(b"\r\n")
parts = [part for part in mail.walk() if not part.is_multipart()]
for part in mail.walk():
    assert not part.defects, part.defects
    for name, value in part.items():
        assert not value.defects, (name, value.defects)
print(json.dumps({
    "isASCII": raw.isascii(),
    "bareLineEnds": sum(b"\n" in line or b"\r" in line for line in lines),
    "longestLine": max(map(len, lines)),
    "dots": sum(line.startswith(b".") for line in lines),
    "headers": {name: str(value) for name, value in mail.items()},
    "text": parts[0].get_content().replace("\r\n", "\n"),
    "files": [
        {"name": part.get_filename(), "type": part.get_content_type(),
         "sha256": hashlib.sha256(part.get_payload(decode=True)).hexdigest()}
        for part in parts[1:]
    ],
}))
