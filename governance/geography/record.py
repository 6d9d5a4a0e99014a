"""What is known about a set of boundaries, and the sentences that a map must carry for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from typing import Final, Literal

from governance.model.errors import Text

Language = Literal["zh", "en"]

UNREVIEWED: Final = Text(
    "本图未经审核，仅供内部工作参考，界线不作为划界依据",
    "This map has not been officially reviewed. For internal reference only; "
    "its lines are no basis for delimitation",
)
UNREGISTERED: Final = Text("边界来源未登记", "The source of the boundaries is not registered")


@dataclass(frozen=True)
class Record:
    """Source, edition, review number, datum, terms of use and digest of a file of boundaries.

    Every part may be "". The review number is what the operator entered, never a guess.
    `prepared_at` is when the cache was made, ISO 8601 with the offset from UTC.
    """

    source: str = ""
    source_en: str = ""
    edition: str = ""
    review_number: str = ""
    datum: str = ""
    usage: str = ""
    usage_en: str = ""
    sha256: str = ""
    prepared_at: str = ""

    @property
    def is_registered(self) -> bool:
        """Whether the source is known."""
        return bool(self.source)

    def words(self, language: Language = "zh") -> str:
        """Return source, edition, review number and datum in one line."""
        if not self.is_registered:
            return _in(UNREGISTERED, language)
        zh = language == "zh"
        parts = [
            f"边界来源：{self.source}" if zh else f"Boundaries: {self.source_en or self.source}",
            self.edition and (f"{self.edition} 版" if zh else f"edition {self.edition}"),
            self.review_number
            and (f"审图号 {self.review_number}" if zh else f"review number {self.review_number}"),
            self.datum,
        ]
        return ("，" if zh else ", ").join(part for part in parts if part)

    def to_json(self) -> dict[str, str]:
        """Return the record as plain values for a JSON file."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, object]) -> Record:
        """Return the record that such values describe; unknown ones are left out."""
        known = {field.name for field in fields(cls)}
        return cls(**{name: str(value) for name, value in values.items() if name in known})


def footer(records: Iterable[Record], language: Language = "zh") -> str:
    """Return what stands below every map and every exported map, for the boundaries drawn on it.

    Each source is named once. No records at all (marks without boundaries) name no source.
    """
    said = dict.fromkeys(record.words(language) for record in records)
    stop = "。" if language == "zh" else ". "
    return stop.join([*said, _in(UNREVIEWED, language)]).strip() + stop.strip()


def _in(text: Text, language: Language) -> str:
    return text.zh if language == "zh" else text.en
