"""Finds in the source where each line ends, and what is wrong with ending there."""

from dataclasses import dataclass

from characters import ADDRESS, NOT_FIRST, NOT_LAST, NUMBER_SIGNS, is_latin


class TextLost(Exception):
    """What the lines hold is not what the source says."""


@dataclass(frozen=True)
class Source:
    """A paragraph without its spaces, and where the spaces and addresses were."""

    text: str
    written: list[str]  # the characters, with the space before them
    after_space: set[int]  # characters that a space precedes
    in_address: set[int]  # characters inside an address, but its first

    @classmethod
    def of(cls, paragraph: str) -> "Source":
        text, written, after_space, place = "", [], set(), {}
        for index, character in enumerate(paragraph):
            place[index] = len(text)
            if character.isspace():
                after_space.add(len(text))
            else:
                written.append(" " * (len(text) in after_space) + character)
                text += character
        addresses = {place[index] for match in ADDRESS.finditer(paragraph)
                     for index in range(match.start() + 1, match.end())}
        return cls(text, written, after_space, addresses)

    def shown(self, start: int, end: int) -> str:
        return "".join(self.written[start:end]).strip()


@dataclass(frozen=True)
class Break:
    """The end of a line."""

    place: int  # where in the source the next line begins
    fault: str | None = None  # a line start or end that is forbidden
    divided: str | None = None  # a word or number in two, as "YFB|00" or "lan-|guage"
    has_hyphen: bool = False  # that the source has not
    in_address: bool = False


def breaks(source: Source, lines: list[str]) -> list[Break]:
    """The ends of all lines of a paragraph."""
    found, place = [], 0
    for line in lines:
        hyphenated = False
        if not source.text.startswith(line, place) and line.endswith("-"):
            line, hyphenated = line[:-1], True
        if not source.text.startswith(line, place):
            raise TextLost(f"{line!r} is not {source.text[place:place + len(line)]!r}")
        place += len(line)
        found.append(examine(source, place, hyphenated))
    if place != len(source.text):
        raise TextLost(f"{source.text[place:]!r} is missing")
    return found


def examine(source: Source, place: int, hyphenated: bool) -> Break:
    """What is wrong with a line that begins at `place` of the source."""
    if place == len(source.text):
        return Break(place)
    before, after = source.text[place - 1], source.text[place]
    shown = (source.shown(max(0, place - 5), place) + ("-" if hyphenated else "") + "|"
             + source.shown(place, place + 5))
    in_address = place in source.in_address
    if hyphenated:
        return Break(place, divided=shown, has_hyphen=True, in_address=in_address)
    if not in_address and forbids(source, place):
        return Break(place, fault=shown)
    if divides(source, place) and not (in_address and before in "./-_?&=:#"):
        return Break(place, divided=shown, in_address=in_address)
    return Break(place)


def forbids(source: Source, place: int) -> bool:
    before, after = source.text[place - 1], source.text[place]
    # After a space, marks of Latin are part of a word (.NET) or of a formula (a / b).
    is_free = lambda mark: place in source.after_space and mark.isascii()
    if before in NOT_LAST and not is_free(before):
        return True
    if after in "—…":
        # A dash of two ems may begin a line, half of it may not; a single one is a connector.
        return after == before or (after == "—" and source.text[place:place + 2] != "——")
    if after == "-" and not is_latin(before):
        return False  # a minus sign
    return after in NOT_FIRST and not is_free(after)


def divides(source: Source, place: int) -> bool:
    """Whether a break without a hyphen lies within a word or a number."""
    before, after = source.text[place - 1], source.text[place]
    prefixes, suffixes = NUMBER_SIGNS
    if place in source.after_space:
        return False
    if is_latin(before) and (is_latin(after) or after in suffixes):
        return True
    if after.isdigit() and before in ",." and source.text[place - 2:place - 1].isdigit():
        return True
    return after.isdigit() and before in prefixes and before != "-"
