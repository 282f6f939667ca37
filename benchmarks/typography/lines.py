"""What there is to say of one set line, measured in ems."""

from dataclasses import dataclass

from breaks import Break, Source, breaks
from characters import MARKS, blank_at_end, is_han, is_latin
from glyphs import Glyph, Line


@dataclass(frozen=True)
class SetLine:
    paragraph: str
    measure: float
    text: str
    is_first: bool
    is_last: bool
    edge: float  # how far the right edge lies from the measure, beyond it if positive
    han: list[float]  # between two Han characters
    cjk_latin: list[float]  # between a Han character and a letter or digit
    words: list[float]  # between two words
    end: Break

    @property
    def widest(self) -> float:
        return max(self.han, default=0)

    @property
    def narrowest(self) -> float:
        return min(self.words + self.cjk_latin, default=1)

    @property
    def is_one_character(self) -> bool:
        """Whether a paragraph of several lines ends in one character; marks do not count."""
        return (self.is_last and not self.is_first
                and sum(character not in MARKS for character in self.text) <= 1)


def set_lines(
    paragraph: str, text: str, lines: list[Line], measure: float, is_traditional: bool
) -> list[SetLine]:
    source = Source.of(text)
    texts = ["".join(glyph.text for glyph in line) for line in lines]
    found, start = [], 0
    for line, end in zip(lines, breaks(source, texts)):
        found.append(SetLine(
            paragraph, measure, source.shown(start, end.place), is_first=start == 0,
            is_last=end.place == len(source.text), edge=edge(line, measure, is_traditional),
            end=end, **gaps(line, start, source)))
        start = end.place
    return found


def edge(line: Line, measure: float, is_traditional: bool) -> float:
    """How far a line's end lies from the measure, but for white space its last mark leaves out."""
    last = line[-1]
    least, most = blank_at_end(last.text, is_traditional) if last.width > 0.99 else (0, 0)
    beyond = last.end - measure
    return beyond - min(max(beyond, least), most)


def is_western(glyph: Glyph) -> bool:
    """Whether a glyph has no white space of its own, as Chinese quotes have."""
    return glyph.text.isascii() or is_latin(glyph.text)


def gaps(line: Line, start: int, source: Source) -> dict[str, list[float]]:
    """The gaps between neighbours of a line that begins at `start` of its source, by kind."""
    found = {"han": [], "cjk_latin": [], "words": []}
    place = start
    for left, right in zip(line, line[1:]):
        place += len(left.text)
        gap = right.x - left.end
        are_han = [is_han(left.text[-1]), is_han(right.text[0])]
        if all(are_han):
            found["han"].append(gap)
        elif any(are_han):
            if is_latin(left.text) or is_latin(right.text):
                found["cjk_latin"].append(gap)
        elif place in source.after_space and is_western(left) and is_western(right):
            found["words"].append(gap)
    return found
