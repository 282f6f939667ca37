"""What is set: the texts, the fonts they are set in, and the measures."""

from dataclasses import dataclass
from pathlib import Path

TEXTS = Path(__file__).parent / "texts"
EM = 12  # points

# Whole ems, and between them some measures that no number of Han characters fills.
MEASURES = sorted([*range(16, 45), 18.5, 23.25, 27.7, 33.3, 38.6])


@dataclass(frozen=True)
class TextSet:
    name: str
    title: str
    texts: str  # the files <texts>-A.txt and <texts>-B.txt
    language: str
    region: str
    latin: str
    han: str
    typeface: str  # in layout.yaml

    @property
    def is_traditional(self) -> bool:
        return self.texts == "zh-Hant"

    def paragraphs(self, folder: Path) -> dict[str, str]:
        """The paragraphs by number: A01, A02, ... for tuning, B01, B02, ... held out."""
        found = {}
        for half in "AB":
            text = (folder / f"{self.texts}-{half}.txt").read_text(encoding="utf-8")
            for number, paragraph in enumerate(text.strip().split("\n\n"), 1):
                found[f"{half}{number:02}"] = paragraph
        return found


SETS = [
    TextSet("serif", "Simplified, Noto Serif with Noto Serif CJK SC", "zh-Hans", "zh-CN", "cn",
            "Noto Serif", "Noto Serif CJK SC", "song"),
    TextSet("sans", "Simplified, Noto Sans with Noto Sans CJK SC", "zh-Hans", "zh-CN", "cn",
            "Noto Sans", "Noto Sans CJK SC", "hei"),
    TextSet("hant", "Traditional, Noto Serif with Noto Serif CJK TC", "zh-Hant", "zh-TW", "tw",
            "Noto Serif", "Noto Serif CJK TC", "song-tw"),
]
