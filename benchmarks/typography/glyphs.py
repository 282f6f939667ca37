"""Reads from a PDF file which glyph stands where."""

import re
from dataclasses import dataclass
from typing import Iterator

import pymupdf

# A font has one glyph for hyphens written and inserted, and a file may give it one meaning.
HYPHENS = str.maketrans("\u00ad\u2010", "--")
MARKER = re.compile(r"¶([AB]\d\d)")


@dataclass(frozen=True)
class Glyph:
    text: str  # several characters for a ligature or a dash of two ems
    x: float  # of the origin, in ems from the left edge of the page
    width: float  # as the font says, in ems

    @property
    def end(self) -> float:
        return self.x + self.width


Line = list[Glyph]


def lines(page: pymupdf.Page, em: float) -> Iterator[Line]:
    """The glyphs of a page in the order of painting, divided where the baseline changes.

    The trace tells what the file says of each glyph, without guesses at words or columns.
    """
    line, baseline = [], None
    for span in page.get_texttrace():
        for code, glyph, (x, y), box in span["chars"]:
            character = chr(code).translate(HYPHENS)
            if glyph == -1:  # another character of the glyph before
                before = line.pop()
                line.append(Glyph(before.text + character, before.x, before.width))
                continue
            if baseline is not None and abs(y - baseline) > 0.5:
                yield line
                line = []
            baseline = y
            line.append(Glyph(character, x / em, (box[2] - box[0]) / em))
    if line:
        yield line


def paragraphs(page: pymupdf.Page, em: float) -> dict[str, list[Line]]:
    """The lines of each paragraph of a page by the number in the marker line before it.

    Glyphs without ink are left out.
    """
    found, number = {}, None
    for line in lines(page, em):
        line = [glyph for glyph in line if not glyph.text.isspace()]
        text = "".join(glyph.text for glyph in line)
        if marker := MARKER.fullmatch(text):
            number = marker[1]
            found[number] = []
        elif line:
            found[number].append(line)
    return found
