"""Which column of the record type each header is: said, known, suggested, or not kept."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from governance.datasets.record_type import Field, RecordType
from governance.ingest.found import FoundTable
from governance.ingest.personal_columns import IsPersonal
from governance.ingest.plan import DropReason
from governance.ingest.questions import Choice, Question
from governance.ingest.suggestions import ACCEPTED, Suggestion, fits, suggest
from governance.ingest.vocabulary import Match, Vocabulary
from governance.model.errors import Text

_CELLS: Final = 500
_HARDLY: Final = 0.05
Words = Mapping[str, Mapping[str, str]]


@dataclass
class ColumnMapping:
    """The field of each header that is kept; ``personal`` headers and the rest are not kept.

    ``ignored`` are known headers that are nothing the type keeps, ``seconds`` those that say the
    same as a better one.
    """

    fields: dict[str, str] = field(default_factory=dict)
    personal: list[str] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    seconds: list[str] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    remarks: list[Text] = field(default_factory=list)

    def reason(self, header: str) -> DropReason:
        """Why a header is not kept."""
        if header in self.personal:
            return "personal"
        return "free_text" if header in self.fields else "unmapped"


def map_columns(
    tables: Sequence[FoundTable],
    vocabulary: Vocabulary,
    said: Mapping[str, str],
    codes: Words,
    is_personal: IsPersonal,
    accept: bool = False,
) -> ColumnMapping:
    """Map the headers of all tables.

    ``said`` goes before everything: what the person or a profile says of a header, "" for "not
    kept". ``accept`` takes suggestions from `ACCEPTED` on; others are asked about where their
    field is required, and else left.
    """
    mapping = ColumnMapping()
    cells = _cells(tables)
    for header, name in said.items():
        if header in cells:
            _take(mapping, header, name)
    rest = [header for header in cells if header not in said]
    for header, match in _best_first(vocabulary.match(tuple(cells)), rest):
        if match.field and _is_another(cells[header], vocabulary.record_type.field(match.field)):
            mapping.remarks.append(_unlike(header, vocabulary.record_type.field(match.field)))
            continue
        if match.field in mapping.fields.values():
            mapping.remarks.append(_second(header, match.field, mapping.fields))
            mapping.seconds.append(header)
        else:
            _take(mapping, header, match.field)
    _set_persons_apart(mapping, cells, vocabulary.record_type, is_personal)
    _suggested(mapping, cells, vocabulary, codes, accept)
    _required(mapping, vocabulary, cells, codes)
    return mapping


def kept_positions(table: FoundTable, kept: Collection[str], mapping: ColumnMapping) -> list[int]:
    """The columns that are kept, and the first, which tells rows of totals, unless it is personal."""
    first = "" if mapping.reason(table.headers[0]) == "personal" else table.headers[0]
    return [at for at, header in enumerate(table.headers) if header in kept or header == first]


def _set_persons_apart(
    mapping: ColumnMapping,
    cells: Mapping[str, Sequence[str]],
    record_type: RecordType,
    is_personal: IsPersonal,
) -> None:
    """Take out the columns about persons, also those that a known header led to a field."""
    for header, found in cells.items():
        name = mapping.fields.get(header)
        declared = record_type.field(name) if name else None
        if header not in mapping.seconds and is_personal(header, found, declared):
            mapping.personal.append(header)
            if mapping.fields.pop(header, None) and declared:
                mapping.remarks.append(_persons(header, declared))


def _is_another(cells: Sequence[str], declared: Field) -> bool:
    """Whether a column of a known name holds something else: an "area" that is a name, not km²."""
    measured = declared.type in ("integer", "number", "date", "timestamp", "month")
    return measured and not fits(cells, declared, {}, _HARDLY)


def _take(mapping: ColumnMapping, header: str, name: str) -> None:
    if name:
        mapping.fields[header] = name
    else:
        mapping.ignored.append(header)


def _settled(mapping: ColumnMapping, header: str) -> bool:
    return any(
        header in known
        for known in (mapping.fields, mapping.ignored, mapping.seconds, mapping.personal)
    )


def _cells(tables: Iterable[FoundTable]) -> dict[str, tuple[str, ...]]:
    """The first cells of each header, those of the files that share it joined."""
    cells: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for position, header in enumerate(table.headers):
            cells[header] = cells.get(header, ()) + table.column(position)[:_CELLS]
    return cells


def _best_first(matches: Mapping[str, Match], rest: Iterable[str]) -> list[tuple[str, Match]]:
    ranked = [(header, matches[header]) for header in rest if header in matches]
    return sorted(ranked, key=lambda item: item[1].rank)


def _suggested(
    mapping: ColumnMapping,
    cells: Mapping[str, Sequence[str]],
    vocabulary: Vocabulary,
    codes: Words,
    accept: bool,
) -> None:
    # The notes that stand beside rows set aside begin with _, as the inner columns of systems do.
    unknown = {
        header: found
        for header, found in cells.items()
        if not _settled(mapping, header) and not header.startswith("_")
    }
    taken = set(mapping.fields.values())
    free = [one for one in vocabulary.record_type.fields if one.name not in taken]
    for one in suggest(unknown, free, vocabulary, codes):
        declared = vocabulary.record_type.field(one.field)
        if accept and one.score >= ACCEPTED:
            mapping.fields[one.header] = one.field
            mapping.remarks.append(_accepted(one, declared))
        elif not accept or declared.required:
            mapping.questions.append(_is_it(one, declared))


def missing(record_type: RecordType, names: Collection[str]) -> tuple[Field, ...]:
    """The required columns that are neither among ``names`` nor stood in for by one of them."""
    return tuple(
        one
        for one in record_type.fields
        if one.required
        and one.name not in names
        and not (one.stands_in and not one.stands_in.where and one.stands_in.column in names)
    )


def _required(
    mapping: ColumnMapping, vocabulary: Vocabulary, cells: Mapping[str, Sequence[str]], codes: Words
) -> None:
    record_type = vocabulary.record_type
    asked = {choice.value for question in mapping.questions for choice in question.choices}
    for declared in missing(record_type, {*mapping.fields.values(), *asked}):
        words = codes.get(declared.name, {})
        fitting = [
            header
            for header, found in cells.items()
            if header not in mapping.personal and fits(found, declared, words)
        ]
        # A column that is taken for another field may be the better answer, so it is offered last.
        fitting.sort(key=lambda header: header in mapping.fields)
        mapping.questions.append(_which(declared, fitting))


def _is_it(one: Suggestion, declared: Field) -> Question:
    return Question(
        "column",
        one.header,
        Text(
            f"“{one.header}”这一列是不是“{declared.title_zh}”（相似度 {one.score:.0f}）？",
            f"Is the column “{one.header}” the “{declared.title_en}” (likeness {one.score:.0f})?",
        ),
        (
            Choice(declared.name, Text(declared.title_zh, declared.title_en), one.score),
            Choice("", Text("不保留这一列", "Do not keep this column")),
        ),
        "--map",
    )


def _which(declared: Field, headers: Iterable[str]) -> Question:
    return Question(
        "header",
        declared.name,
        Text(
            f"没有找到必需的“{declared.title_zh}”列，是哪一列？",
            f"The required column “{declared.title_en}” was not found. Which one is it?",
        ),
        tuple(Choice(header, Text(header, header)) for header in headers),
        "--map",
    )


def _second(header: str, name: str, fields: Mapping[str, str]) -> Text:
    used = next(key for key, value in fields.items() if value == name)
    return Text(
        f"“{header}”和“{used}”是同一项，只用“{used}”。",
        f"“{header}” is the same as “{used}”; “{used}” is used.",
    )


def _accepted(one: Suggestion, declared: Field) -> Text:
    return Text(
        f"“{one.header}”按“{declared.title_zh}”读（相似度 {one.score:.0f}，不低于 {ACCEPTED:.0f}）。",
        f"“{one.header}” is read as “{declared.title_en}” (likeness {one.score:.0f}, "
        f"at least {ACCEPTED:.0f}).",
    )


def _unlike(header: str, declared: Field) -> Text:
    return Text(
        f"“{header}”列里不是“{declared.title_zh}”，不用。",
        f"The column “{header}” does not hold the “{declared.title_en}”; it is not used.",
    )


def _persons(header: str, declared: Field) -> Text:
    return Text(
        f"“{header}”列里是个人信息，不作“{declared.title_zh}”，也不保留。",
        f"“{header}” holds personal data: it is not the “{declared.title_en}” and is not kept.",
    )
