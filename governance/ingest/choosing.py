"""Which type of records the files hold, and which of their sheets."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Final

from governance.ingest.found import FoundTable
from governance.ingest.mapping import missing
from governance.ingest.personal import redact
from governance.ingest.questions import Choice, Question
from governance.ingest.vocabulary import Vocabulary
from governance.model.errors import DataError, Problem, Text

ALL_SHEETS: Final = "*"
_TELLING: Final = 3
_SHOWN: Final = 8


def choose_type(
    vocabularies: Sequence[Vocabulary], tables: Sequence[FoundTable]
) -> tuple[Vocabulary | None, Question | None]:
    """The type whose columns the headers name, or the question which it is.

    Raises DataError where one file is of one type and another of another.
    """
    if len(vocabularies) == 1:
        return vocabularies[0], None
    _refuse_mixed(vocabularies, tables)
    ranked, is_clear = _ranked(vocabularies, tables)
    return (ranked[0], None) if is_clear else (None, _which_type(tables, ranked))


def _ranked(
    vocabularies: Sequence[Vocabulary], tables: Iterable[FoundTable]
) -> tuple[list[Vocabulary], bool]:
    """The types, the likeliest first, and whether that one is clearly meant."""
    names = tuple({header: None for table in tables for header in table.headers})
    ranked = sorted(vocabularies, key=lambda one: -recognised(one, names))
    best, second = (recognised(one, names) for one in ranked[:2])
    return ranked, best > second


def _refuse_mixed(vocabularies: Sequence[Vocabulary], tables: Sequence[FoundTable]) -> None:
    """One load is of one type: read as another, every row of a file would be set aside."""
    clear: dict[str, list[str]] = {}
    titles: dict[str, Text] = {}
    for original, group in groupby(tables, key=lambda table: table.original):
        ranked, is_clear = _ranked(vocabularies, group)
        if is_clear:
            declared = ranked[0].record_type
            titles[declared.name] = Text(declared.title_zh, declared.title_en)
            clear.setdefault(declared.name, []).append(original.name)
    if len(clear) > 1:
        raise DataError(_mixed({titles[name]: files for name, files in clear.items()}))


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


def _mixed(files: Mapping[Text, Sequence[str]]) -> Problem:
    chinese = "；".join(f"{title.zh}：{'、'.join(names)}" for title, names in files.items())
    english = "; ".join(f"{title.en}: {', '.join(names)}" for title, names in files.items())
    return Problem(
        Text("这些文件不是同一类数据", "These files are not of one type of records"),
        "; ".join(name for names in files.values() for name in names),
        Text(f"一次导入一类（{chinese}）", f"one type in a load ({english})"),
        Text(
            "分几次导入，一次一类；若其实是同一类，在“选项”里选定数据类型（命令行：--type）。",
            "Load each type by itself; if they are of one type, choose it under “Options” "
            "(on the command line: --type).",
        ),
    )


def _which_type(tables: Sequence[FoundTable], ranked: Sequence[Vocabulary]) -> Question:
    names = "、".join(table.name for table in tables)
    choices = tuple(
        Choice(one.record_type.name, Text(one.record_type.title_zh, one.record_type.title_en))
        for one in ranked
    )
    seen = list(dict.fromkeys(redact(one) for table in tables for one in table.headers))
    shown = "、".join(seen[:_SHOWN]) + ("…" if len(seen) > _SHOWN else "")
    text = Text(
        f"从表头看不出“{names}”是哪一类数据。读到的表头：{shown}。是哪一类？",
        f"The headers of “{names}” do not tell which type of records it holds. Headers found: "
        f"{shown}. Which type is it?",
    )
    return Question("record_type", names, text, choices, "--type")
