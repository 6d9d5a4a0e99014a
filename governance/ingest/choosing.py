"""Which type of records the files hold, and which of their sheets."""

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from governance.ingest.found import FoundTable
from governance.ingest.mapping import missing
from governance.ingest.questions import Choice, Question
from governance.ingest.vocabulary import Vocabulary
from governance.model.errors import DataError, Problem, Text

ALL_SHEETS: Final = "*"
_TELLING: Final = 3


def choose_type(
    vocabularies: Sequence[Vocabulary], tables: Sequence[FoundTable]
) -> tuple[Vocabulary | None, Question | None]:
    """The type whose columns the headers name, or the question which it is."""
    if len(vocabularies) == 1:
        return vocabularies[0], None
    names = tuple({header: None for table in tables for header in table.headers})
    ranked = sorted(vocabularies, key=lambda one: -recognised(one, names))
    best, second = (recognised(one, names) for one in ranked[:2])
    return (ranked[0], None) if best > second else (None, _which_type(tables, ranked))


def recognised(vocabulary: Vocabulary, names: Sequence[str]) -> int:
    """How many columns of a type are there, less twice the required ones that are not.

    0 where too few are there to tell.
    """
    fields = {match.field for match in vocabulary.match(names).values()} - {""}
    score = len(fields) - 2 * len(missing(vocabulary.record_type, fields))
    return score if score >= _TELLING else 0


def choose_sheets(
    tables: Iterable[FoundTable], vocabulary: Vocabulary, said: str | None
) -> tuple[tuple[FoundTable, ...], tuple[Question, ...]]:
    """The tables that are loaded, one file after another, and questions where that is open.

    ``said`` is the name of a sheet, or ``*`` for all of them; it does not matter to a file with
    one table. Raises DataError where a file has no sheet of that name.
    """
    chosen: list[FoundTable] = []
    questions: list[Question] = []
    for _, group in groupby(tables, key=lambda table: table.original):
        mine = tuple(group)
        found = _said(mine, said) if said and len(mine) > 1 else _telling(mine, vocabulary)
        chosen += found
        if not found:
            questions.append(_which_sheet(mine))
    return tuple(chosen), tuple(questions)


def _said(tables: Sequence[FoundTable], said: str) -> tuple[FoundTable, ...]:
    found = tuple(table for table in tables if said in (ALL_SHEETS, table.sheet))
    if not found:
        raise DataError(_no_sheet(tables, said))
    return found


def _telling(tables: Sequence[FoundTable], vocabulary: Vocabulary) -> tuple[FoundTable, ...]:
    """The one table of a file that is of the type; all of them where they have one header."""
    if len(tables) == 1:
        return tuple(tables)
    telling = tuple(table for table in tables if recognised(vocabulary, table.headers))
    whole = tuple(table for table in telling if not _lacking(table, vocabulary))
    for found in (telling, whole):  # a list of choices names columns too, but not all it must
        if len(found) == 1 or len({table.headers for table in found}) == 1:
            return found
    return ()


def _lacking(table: FoundTable, vocabulary: Vocabulary) -> bool:
    fields = {match.field for match in vocabulary.match(table.headers).values()} - {""}
    return bool(missing(vocabulary.record_type, fields))


def _which_sheet(tables: Sequence[FoundTable]) -> Question:
    name = tables[0].original.name
    choices = [Choice(str(one.sheet), Text(str(one.sheet), str(one.sheet))) for one in tables]
    choices.append(Choice(ALL_SHEETS, Text("全部", "all of them")))
    text = Text(f"“{name}”里有几张表，导入哪一张？", f"“{name}” holds several tables. Which one?")
    return Question("sheet", name, text, tuple(choices), "--sheet")


def _no_sheet(tables: Sequence[FoundTable], said: str) -> Problem:
    listed = ", ".join(str(table.sheet) for table in tables)
    return Problem(
        Text("没有这张工作表", "There is no such sheet"),
        said,
        Text(f"以下之一：{listed}", f"one of: {listed}"),
        Text("改正 --sheet。", "Mend --sheet."),
        tables[0].original.name,
    )


def _which_type(tables: Sequence[FoundTable], ranked: Sequence[Vocabulary]) -> Question:
    names = "、".join(table.name for table in tables)
    choices = tuple(
        Choice(one.record_type.name, Text(one.record_type.title_zh, one.record_type.title_en))
        for one in ranked
    )
    text = Text("这些是哪一类数据？", "Which type of records are these?")
    return Question("record_type", names, text, choices, "--type")
