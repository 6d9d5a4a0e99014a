"""The words that users' files may use: headers of a record type, and what is printed for codes."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from governance.datasets.mapping_tables import CODE_WORDS, CODES, HEADER_SYNONYMS
from governance.datasets.record_type import Field, RecordType
from governance.ingest import headers
from governance.ingest.csv_tables import Row, read_table
from governance.ingest.own_words import read_own_words

COMMON: Final = "common"
# An export that speaks a known system's language means by a header what that system means by it.
_DIALECT: Final = 4


@dataclass(frozen=True)
class Synonym:
    """A header of other systems for a field; ``field`` is empty for a column that is not kept."""

    field: str
    source: str
    order: int


@dataclass(frozen=True)
class Match:
    """What a header means. ``rank`` orders headers of one field, the smallest wins."""

    field: str
    how: str
    rank: tuple[int, int]


@dataclass(frozen=True)
class Vocabulary:
    """The words of one record type: its own headers, and the synonyms by header key."""

    record_type: RecordType
    own: Mapping[str, str]
    synonyms: Mapping[str, Sequence[Synonym]]

    def knows(self, header: str) -> bool:
        """Whether a header is the type's own or a synonym."""
        key = headers.key(header)
        return key in self.own or key in self.synonyms

    def words(self, field: str) -> tuple[str, ...]:
        """Every key that stands for a field."""
        return self._by_field.get(field, ())

    @cached_property
    def _by_field(self) -> Mapping[str, tuple[str, ...]]:
        # Asked for every header and field: a file of many columns would wait for minutes.
        found: dict[str, dict[str, None]] = {}
        for key, name in self.own.items():
            found.setdefault(name, {})[key] = None
        for key, synonyms in self.synonyms.items():
            for one in synonyms:
                found.setdefault(one.field, {})[key] = None
        return {field: tuple(keys) for field, keys in found.items()}

    def match(self, names: Sequence[str]) -> dict[str, Match]:
        """What each known header means, by header.

        The system whose headers are most among them is asked first, then the others.
        """
        sources = self._sources(names)
        dialect = next(iter(sources), COMMON)
        # A file under the type's own names says a few words as some system does.
        own = sum(headers.key(name) in self.own for name in names)
        speaks = dialect != COMMON and sources[dialect] >= max(_DIALECT, own)
        order = list(sources)
        found: dict[str, Match] = {}
        for name in names:
            key = headers.key(name)
            ranked = sorted(
                self.synonyms.get(key, ()), key=lambda one: (order.index(one.source), one.order)
            )
            first = next(iter(ranked), None)
            if first and speaks and first.source == dialect:
                found[name] = Match(first.field, first.source, (0, first.order))
            elif key in self.own:
                found[name] = Match(self.own[key], "exact", (1, 0))
            elif first:
                found[name] = Match(
                    first.field, first.source, (2 + order.index(first.source), first.order)
                )
        return found

    def _sources(self, names: Sequence[str]) -> dict[str, int]:
        counted: Counter[str] = Counter()
        for name in names:
            counted.update({one.source for one in self.synonyms.get(headers.key(name), ())})
        ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0] != COMMON))
        return dict(ranked)


@dataclass(frozen=True)
class WordTables:
    """The rows of the project's tables of headers and codes, and of the user's own words."""

    synonyms: tuple[Row, ...]
    codes: tuple[Row, ...]
    words: tuple[Row, ...]

    def vocabulary(self, record_type: RecordType) -> Vocabulary:
        """The words of a type: its declaration and its synonyms."""
        synonyms: dict[str, list[Synonym]] = {}
        for order, row in enumerate(self.synonyms):
            if row["record_type"] == record_type.name:
                field, source = str(row["field"] or ""), str(row["source"] or COMMON)
                key = headers.key(str(row["header"]))
                synonyms.setdefault(key, []).append(Synonym(field, source, order))
        own = {
            headers.key(word): field.name
            for field in record_type.fields
            for word in (field.title_en, field.title_zh, field.name)
        }
        return Vocabulary(record_type, own, synonyms)

    def codes_of(self, field: Field) -> dict[str, str]:
        """What is printed (trimmed, case-folded) for each code of a field; empty without codes."""
        code_list = field.code_list or ("boolean" if field.type == "boolean" else None)
        codes = [row for row in self.codes if row["code_list"] == code_list]
        words = {
            _printed(word): str(row["code"])
            for row in codes
            for word in (row["name_en"], row["name_zh"], row["code"])
            if word
        }
        known = {str(row["code"]) for row in codes}
        for row in self.words:
            if row["code_list"] == code_list and str(row["code"]) in known:
                words[_printed(row["printed"])] = str(row["code"])
        return words


def read_words(data_dir: Path, home: Path) -> WordTables:
    """The tables of `data_dir`/reference, and `code_words.csv` of the user's folder.

    The user's table has the columns of `reference/code_words.csv` and goes before what the
    project says. Raises DataError where it holds something else.
    """
    return WordTables(
        read_table(HEADER_SYNONYMS, data_dir).rows,
        read_table(CODES, data_dir).rows,
        (*read_table(CODE_WORDS, data_dir).rows, *read_own_words(home)),
    )


def _printed(word: object) -> str:
    return str(word).strip().casefold()
