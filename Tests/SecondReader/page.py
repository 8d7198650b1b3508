"""Reads a page as a browser does, and says what no page of ours has."""

import re
from html.parser import HTMLParser

ALONE = {"meta", "path", "rect"}
PLAIN = """
    b bdi body caption code dd defs desc details div dl dt figcaption figure footer g h1 h2 head header html li line main meta p
    path pattern rect section small span strong style summary svg table tbody td text tfoot th thead time title tr ul
    """.split()
ATTRIBUTES = """
    aria-hidden aria-label aria-labelledby charset class colspan content datetime font-family font-size height href
    http-equiv id lang name patterntransform patternunits role scope tabindex text-anchor viewbox width x x1 x2 xmlns y
    y1 y2 d
    """.split()

# The names of columns, as texts that nothing in them can end.
NAMES = re.compile(r"--c[0-9]+:'(?:[^'\\;{}<>]|\\[0-9a-f]{1,6} )*'")


class Page(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.faults, self.open, self.style = [], [], None
        self.texts, self.labels = [], []

    def handle_starttag(self, tag, attributes):
        if tag not in ALONE:
            self.open.append(tag)
            self.style = dict(attributes).get("class")
        if tag not in PLAIN + ["a"]:
            self.faults.append(f"there is an element <{tag}>")
        for name, value in attributes:
            self.attribute(tag, name, value or "")

    def attribute(self, tag, name, value):
        if (tag, name) == ("table", "style"):
            if NAMES.sub("", value).strip(";"):
                self.faults.append(f"<table> has style={value!r}")
        elif name not in ATTRIBUTES or name == "href" and not value.startswith("facturen/"):
            self.faults.append(f"<{tag}> has {name}={value!r}")
        self.texts.append(value)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes another")

    def handle_data(self, data):
        """The name above a page has a number behind it, which letters from the right would turn if it stood not apart."""
        if self.style == "whose" and re.search("\u203a.*\\([0-9]{6}\\)$", data):
            self.faults.append(f"not apart: {data[-60:]!r}")
        (self.labels if self.open and self.open[-1] == "text" else self.texts).append(data)

    def handle_comment(self, data):
        self.faults.append(f"there is a comment: {data[:60]!r}")

    def close(self):
        super().close()
        if self.open:
            self.faults.append(f"not closed: {self.open}")
