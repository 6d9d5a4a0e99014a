"""Personal data in columns that are kept: looked for before a row is written, and never written."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

import duckdb

from governance.ingest import personal
from governance.ingest.personal_patterns import MASKS, PLAIN, WIDE
from governance.store.cell_sql import quoted
from governance.store.row_plan import Source, is_key

# Up to so many different texts are judged one by one; beyond, every match of the pattern counts.
MOST_TEXTS: Final = 50_000
_SAMPLE: Final = 200_000
_PARTS: Final = "->"
_WIDE_SIGNS: Final = r"[\x{ff01}-\x{ff5e}\x{2012}-\x{2015}\x{2212}\x{3000}]"


@dataclass(frozen=True)
class Private:
    """The cells of one column that tell of a person: these very values, or whatever matches.

    ``local`` are numbers without an area code, in a column of ids that are otherwise shaped.
    """

    values: frozenset[str] = frozenset()
    by_pattern: bool = False
    local: bool = False

    def condition(self, raw: str) -> str | None:
        """SQL that holds for a personal cell; None where the column has none."""
        if self.by_pattern:
            suspect = quoted(personal.SUSPECT_TEXT)
            matched = f"regexp_matches({plain(raw)}, {suspect})"
            return f"case when {_has_wide(raw)} then {matched} else regexp_matches({raw}, {suspect}) end"
        conditions = [_is_local(raw)] if self.local else []
        if self.values:
            # An enum finds its value by hash, however many there are.
            listed = ", ".join(quoted(value) for value in sorted(self.values))
            conditions.append(f"try_cast({raw} as enum({listed})) is not null")
        return f"({' or '.join(conditions)})" if conditions else None


@dataclass(frozen=True)
class Survey:
    """What one scan of a file tells before its rows are read: texts, keys, and named places."""

    private: Mapping[str, Private] = field(default_factory=dict)
    ways: Sequence[tuple[str | None, ...]] = ()


def _has_wide(raw: str) -> str:
    # Bringing a text to ASCII costs fifty times as much as seeing that there is no need.
    return f"regexp_matches({raw}, {quoted(_WIDE_SIGNS)})"


def plain(raw: str) -> str:
    """SQL for a cell with full-width digits and marks as ASCII."""
    return f"translate({raw}, {quoted(WIDE)}, {quoted(PLAIN)})"


def survey(connection: duckdb.DuckDBPyConnection, found: Sequence[Source], scan: str) -> Survey:
    """Look through the texts, keys and place names of a file in one scan."""
    texts = _texts(found)
    many = _of_many_values(connection, texts, scan)
    naming = [source.raw for source in found if source.field.type == "place"]
    named = f"[{', '.join(naming)}]::varchar[]" if len(naming) > 1 else "".join(naming)
    asked = [_question(source) for source in texts if source.raw not in many]
    if naming:
        asked.append(f"list(distinct {named})")
    if not asked:
        return Survey({raw: Private(by_pattern=True) for raw in many})
    answers = list(connection.execute(f"select {', '.join(asked)} from {scan}").fetchone() or ())
    ways = _ways(answers.pop(), len(naming)) if naming else []
    private = {raw: Private(by_pattern=True) for raw in many}
    for source, answer in zip((s for s in texts if s.raw not in many), answers, strict=True):
        private[source.raw] = _judged(source, answer)
    return Survey(private, ways)


def _judged(source: Source, answer: Any) -> Private:
    """What is personal among the distinct values, or the suspects among the ids, of a column."""
    if not is_key(source.field):
        return Private(_personal(source, [value for value in answer or () if value]))
    suspects = [value for value in answer["suspects"] or () if value]
    # Ids may well be numbers of seven or eight digits, but then most of them are.
    stray = answer["local"] and not answer["numbers"] and 2 * answer["local"] < answer["filled"]
    return Private(_personal(source, suspects), local=bool(stray))


def _ways(answer: Any, cells: int) -> list[tuple[str | None, ...]]:
    """The ways in which rows name places; naming none is one of them."""
    found = [tuple(way) if cells > 1 else (way,) for way in answer or ()]
    return [*found, (None,) * cells]


def _texts(found: Sequence[Source]) -> list[Source]:
    return [
        source
        for source in found
        if source.field.type == "text" and source.from_file and not source.field.free_text
    ]


def _of_many_values(
    connection: duckdb.DuckDBPyConnection, texts: Sequence[Source], scan: str
) -> set[str]:
    """The columns, keys aside, whose texts are too many to be judged one by one."""
    short = [source.raw for source in texts if not is_key(source.field)]
    if not short:
        return set()
    counts = ", ".join(f"count(distinct {raw})" for raw in short)
    listed = ", ".join(short)
    row = connection.execute(
        f"select {counts} from (select {listed} from {scan} limit {_SAMPLE})"
    ).fetchone()
    return {raw for raw, count in zip(short, row or (), strict=True) if count > MOST_TEXTS}


def _question(source: Source) -> str:
    if not is_key(source.field):
        return f"list(distinct {source.raw})"
    # Keys are all different: only those that look suspicious are brought out to be judged.
    suspects = quoted(f"{personal.SUSPECT_KEY}|{_WIDE_SIGNS}")
    suspect = f"regexp_matches({source.raw}, {suspects})"
    number = f"regexp_matches({source.raw}, {quoted(personal.NUMBER_KEY)})"
    return (
        f"{{'suspects': list(distinct {source.raw}) filter ({suspect}), "
        f"'local': count(*) filter ({_is_local(source.raw)}), "
        f"'numbers': count(*) filter ({number} and not {_is_local(source.raw)}), "
        f"'filled': count({source.raw})}}"
    )


def _is_local(raw: str) -> str:
    return f"regexp_matches({raw}, {quoted(personal.LOCAL_KEY)})"


def _personal(source: Source, values: Sequence[str]) -> frozenset[str]:
    role: personal.Role = "place" if source.field.names_place else "text"
    role = "key" if is_key(source.field) else role
    if not source.field.parts:
        return frozenset(personal.personal_values(values, role))
    return frozenset(v for v in values if any(map(personal.value_kind, v.split(_PARTS))))


def covering_macro() -> str:
    """The statement that makes `covered(text)`: free text with everything personal covered."""
    covered = f"case when {_has_wide('x')} then {plain('x')} else x end"
    for pattern in MASKS:
        regex, replacement = quoted(pattern.regex), quoted(pattern.replacement)
        covered = f"regexp_replace({covered}, {regex}, {replacement}, 'g')"
    return f"create macro covered(x) as {covered}"


def register_redaction(connection: duckdb.DuckDBPyConnection) -> None:
    """Make `redacted(text)`: for the cells of rows set aside, where anything may stand anywhere."""
    redact: Callable[[str], str] = personal.redact
    connection.create_function("redacted", redact, ["varchar"], "varchar")
