"""Whether the header of a column says that it holds what must not be kept of a person."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from governance.datasets.mapping_tables import PERSONAL_COLUMNS
from governance.ingest.csv_tables import read_table

NEVER: Final = "never"
# An exception speaks of counts and kinds of people; a phone or a number stays one whatever it says.
_EXEMPT: Final = ("name", "address")
_ENGLISH_WORDS: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


@dataclass(frozen=True)
class HeaderRule:
    """One row of `data/reference/personal_columns.csv`."""

    kind: str
    match: str
    words: str

    def fits(self, header: str) -> bool:
        """Whether the rule speaks of this header."""
        if self.match == "part":
            return self.words.casefold() in header.casefold()
        if self.match == "exact":
            return self.words.casefold() == header.strip().casefold()
        return self.words in _words(header)


def read_header_rules(data_dir: Path) -> tuple[HeaderRule, ...]:
    """The rules of the data folder, in the order of the file."""
    rows = read_table(PERSONAL_COLUMNS, data_dir).rows
    return tuple(HeaderRule(str(r["kind"]), str(r["match"]), str(r["words"])) for r in rows)


def header_kind(header: str, rules: Iterable[HeaderRule]) -> str | None:
    """What a header says the column holds of a person; None where it says nothing of the kind."""
    fitting = [rule for rule in rules if rule.fits(header)]
    if any(rule.kind == NEVER and rule.match == "exact" for rule in fitting):
        return None  # the whole header is known to be no one's
    kinds = [rule.kind for rule in fitting]
    exempt = NEVER in kinds
    found = (kind for kind in kinds if kind != NEVER and not (exempt and kind in _EXEMPT))
    return next(found, None)


def _words(header: str) -> frozenset[str]:
    """The English words of a header, also run together: StreetName, street_name, STREET NAME."""
    words = [word.casefold() for word in _ENGLISH_WORDS.findall(header)]
    return frozenset([*words, "".join(words)])
