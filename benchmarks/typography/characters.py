"""Classes of characters and what they forbid at line breaks, after CLREQ at its level GB."""

import re
import unicodedata

OPENING = set("「『“‘（《〈【〖〔［｛")
CLOSING = set("」』”’）》〉】〗〕］｝")
PAUSING = set("，、；：")
STOPPING = set("。．！？")
CONNECTING = set("–-—～〜")
DOTS = set("·・‧")
SOLIDUS = set("/／")
NOT_FIRST = CLOSING | PAUSING | STOPPING | CONNECTING | DOTS | SOLIDUS | set(",.;:!?)]}")
NOT_LAST = OPENING | SOLIDUS | set("([{")
MARKS = NOT_FIRST | NOT_LAST | set("…⸺⋯")

ADDRESS = re.compile(r"(?:https?://|www\.|DOI:|arXiv:|10\.\d{4})[!-~]+")
NUMBER_SIGNS = set("¥$€№±−+-"), set("%‰℃°")


def is_han(text: str) -> bool:
    return len(text) == 1 and (
        "一" <= text <= "鿿" or "㐀" <= text <= "䶿" or text in "々〇" or text >= "\U00020000")


def is_latin(text: str) -> bool:
    """Whether it is a letter or a digit of half width, and not raised or lowered."""
    return all(unicodedata.category(character)[0] == "L" or character.isdecimal()
               for character in text) and max(map(ord, text)) < 0x2E80


def blank_at_end(text: str, is_traditional: bool) -> tuple[float, float]:
    """The least and most white space, in ems, that a mark of one em leaves out at a line's end.

    Simplified marks always leave out half an em; in traditional texts, where most marks stand in
    the middle of their em, this is up to the house (CLREQ). A middle dot set to half an em ends a quarter
    earlier than its glyph.
    """
    if text in CLOSING:
        return (0, 0.5) if is_traditional else (0.5, 0.5)
    if text in PAUSING or text in STOPPING:
        return (0, 0.25) if is_traditional else (0.5, 0.5)
    if text in DOTS:
        return (0, 0.25)
    return (0, 0)
