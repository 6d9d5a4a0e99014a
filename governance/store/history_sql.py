"""SQL that reads a record beside the one before it: what counters grew by, what was carried over."""

from typing import Final

from governance.datasets.record_type import Field, RecordType
from governance.store.cell_sql import named, quoted
from governance.store.check_sql import ROUNDING

RESET: Final = "counter_reset"
NOT_CARRIED_OVER: Final = "not_carried_over"


def hangs_on_before(declared: RecordType) -> bool:
    """Whether what is said of a record hangs on the record before it, of whatever month."""
    return bool(counters(declared)) or declared.carried is not None


def with_history(declared: RecordType, select: str) -> str:
    """The records with what only their history tells: growth, resets, balances not carried over."""
    if counters(declared):
        select = _with_increments(declared, select)
    if declared.carried:
        select = _with_carried(declared, select)
    return select


def counters(declared: RecordType) -> tuple[Field, ...]:
    """The running counters of a type, each of which fills another column with what it grew by."""
    return tuple(field for field in declared.fields if field.cumulative)


def _with_increments(declared: RecordType, select: str) -> str:
    """The records with what each running counter grew by since the record before it.

    A counter that fell was reset: it has grown by what it shows, and the record says so. The first
    record of a counter tells no growth.
    """
    window = _window(declared)
    before, replaced, resets = [], [], []
    for field in counters(declared):
        now, last = named(field.name), named(f"before_{field.name}")
        target = named(str(field.increments))
        before.append(f"lag({now} ignore nulls) {window} as {last}")
        growth = f"case when {now} < {last} then {now} else {now} - {last} end"
        replaced.append(f"coalesce({target}, {growth}) as {target}")
        resets.append(f"{now} < {last}")
    excluded = ", ".join(named(f"before_{field.name}") for field in counters(declared))
    flags = f"case when {' or '.join(resets)} then list_append(flags, '{RESET}') else flags end"
    return f"""
select * exclude ({excluded}) replace ({", ".join(replaced)}, {flags} as flags)
from (select *, {", ".join(before)} from ({select}))"""


def not_carried_over(declared: RecordType) -> str:
    """SQL for whether a record opens with another balance than the month before closed with.

    Unknown, so not so, where the month before is missing or a balance is empty.
    """
    closing, opening = (named(name) for name in declared.carried or ())
    month = named(str(declared.dated_by))
    before = f"lag({closing}) {_window(declared)}"
    follows = f"lag({month}) {_window(declared)} + interval 1 month = {month}"
    return f"coalesce({follows} and abs({before} - {opening}) > {ROUNDING}, false)"


def _with_carried(declared: RecordType, select: str) -> str:
    broken = named("is_not_carried_over")
    flags = f"case when {broken} then list_append(flags, {quoted(NOT_CARRIED_OVER)}) else flags end"
    return f"""
select * exclude ({broken}) replace ({flags} as flags)
from (select *, {not_carried_over(declared)} as {broken} from ({select}))"""


def _window(declared: RecordType) -> str:
    """The records of one key through time."""
    groups = ", ".join(named(name) for name in declared.key if name != declared.dated_by)
    return f"over (partition by {groups} order by {named(str(declared.dated_by))})"
