"""Files whose very bytes are loaded already, read in another way: they may replace, never add."""

from collections.abc import Sequence

from governance.ingest.plan import LoadPlan
from governance.model.errors import DataError, Problem, Text
from governance.store.ledger import Entry

_Table = tuple[str, str | None]


def read_otherwise(plan: LoadPlan, existing: Sequence[Entry]) -> tuple[Entry, ...]:
    """The loads, of the type of the plan, that hold one of its very tables.

    A table is told by the bytes of its file and its sheet; what the file is called and when it was
    loaded make no difference. The same table may well be two types of records.
    """
    wanted = _tables(plan)
    loads = (entry for entry in existing if entry.record_type == plan.record_type)
    return tuple(entry for entry in loads if wanted & _loaded(entry))


def refuse_twice(plan: LoadPlan, before: Sequence[Entry], *, again: bool) -> None:
    """DataError where a table would count twice.

    With ``again`` the loads before are replaced, unless they hold more than the plan: what is
    not read again would be lost.
    """
    if before and not again:
        raise DataError([_loaded_already(plan, entry) for entry in before])
    more = [entry for entry in before if _loaded(entry) - _tables(plan)]
    if more:
        raise DataError([_holds_more(plan, entry) for entry in more])


def _tables(plan: LoadPlan) -> set[_Table]:
    return {(file.sha256, file.sheet) for file in plan.files}


def _loaded(entry: Entry) -> set[_Table]:
    return {(file.sha256, file.sheet) for file in entry.files}


def _loaded_already(plan: LoadPlan, entry: Entry) -> Problem:
    return Problem(
        Text("这份文件已经导入过，只是选项不同", "This file is loaded already, with other options"),
        entry.load_id,
        Text("没有导入过的文件：同一份文件不重复计数", "a file not yet loaded: none counts twice"),
        Text(
            "要按新的选项计，加 --again（替换那一次），或先运行 "
            f"python -m governance unload {entry.load_id}。",
            "To count it by the new options add --again, which replaces that load, or first run: "
            f"python -m governance unload {entry.load_id}",
        ),
        _named(plan, entry),
    )


def _holds_more(plan: LoadPlan, entry: Entry) -> Problem:
    others = "、".join(f.name for f in entry.files if (f.sha256, f.sheet) not in _tables(plan))
    return Problem(
        Text(
            "那一次导入还有别的文件，不能只替换一部分",
            "That load holds other files too and cannot be replaced in part",
        ),
        f"{entry.load_id}: {others}",
        Text("那一次的全部文件", "all the files of that load"),
        Text(
            f"把 {others} 一起导入，或先运行 python -m governance unload {entry.load_id}。",
            f"Load {others} with it, or first run: python -m governance unload {entry.load_id}",
        ),
        _named(plan, entry),
    )


def _named(plan: LoadPlan, entry: Entry) -> str:
    shared = _loaded(entry)
    names = (f.original.name for f in plan.files if (f.sha256, f.sheet) in shared)
    return "、".join(dict.fromkeys(names))
