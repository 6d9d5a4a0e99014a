"""SQL that says of a row of a users' file why it cannot be used, and what is odd about it.

Inside the query `c<n>` are the raw cells, `r_<field>` what was read, `v_<field>` the values.
"""

from collections.abc import Iterable
from typing import Final

from governance.datasets.record_type import Check, Field, RecordType
from governance.ingest.totals import BETWEEN, LONGEST, TELLING, TOTALS
from governance.store.cell_sql import bounded, is_missing, quoted
from governance.store.row_plan import RowPlan, Source, is_key, read_here, reading_of, value_of

PLACE_PROBLEMS: Final = (
    "no_place",
    "unknown_place",
    "ambiguous_place",
    "wrong_place_level",
    "personal_place",
)
NO_PLACE: Final = "no_place"
PLACE_NOT_FOUND: Final = "place_not_found"
REMOVED: Final = "personal_value_removed"
KEPT_AS_OTHER: Final = "kept_as_other"
BLANK: Final = "blank_row"
# What the column that no field takes is called where it tells something of a row.
NUMBERING: Final = "first_column"
_ROUNDED: Final = r"^[0-9](\.[0-9]+)?E\+[0-9]+$"
# Amounts are kept to two decimals: sums of rounded amounts differ by less than this.
ROUNDING: Final = 0.005


def _listed(conditions: Iterable[tuple[str, str]], none: str) -> str:
    """The names of the conditions that hold; `none` for the many rows where none does."""
    given = [(condition, name) for condition, name in conditions]
    if not given:
        return none
    # Building a list for every row would cost more than the conditions.
    anything = " or ".join(f"({condition})" for condition, _ in given)
    each = ", ".join(f"case when {condition} then {quoted(name)} end" for condition, name in given)
    return (
        f"case when {anything} then list_filter([{each}], lambda x: x is not null) else {none} end"
    )


def problems(plan: RowPlan) -> str:
    """The reasons for which a row cannot be used, as `reason:column`; null where there is none."""
    conditions = [
        *_blank(plan),
        *_header_conditions(plan),
        *_total_conditions(plan),
        *_digits_lost(plan),
        *_personal_keys(plan),
        *_place_conditions(plan),
        *(pair for source in read_here(plan) for pair in _cell_conditions(plan, source)),
        *_missing_conditions(plan),
        *(
            (_broken(plan.declared, check), f"{check.check_id}:{check.fields[0]}")
            for check in plan.declared.checks
            if check.consequence == "set_aside"
        ),
    ]
    return _listed(conditions, "null::varchar[]")


def _blank(plan: RowPlan) -> list[tuple[str, str]]:
    """A row of separators alone, as spreadsheets leave below a table: told once, not cell by cell."""
    given = [source.raw for source in plan.sources if source.from_file]
    cells = list(dict.fromkeys([*given, *filter(None, [plan.first])]))
    # Nearly every row is told by its first cell; only the others are looked at whole.
    return (
        [(f"{cells[0]} is null and coalesce({', '.join(cells)}) is null", BLANK)] if given else []
    )


def _personal_keys(plan: RowPlan) -> list[tuple[str, str]]:
    """A key that tells of a person cannot be kept, and without it the row is nobody's."""
    return [
        (plan.private[source.raw], f"personal_value:{source.field.name}")
        for source in plan.sources
        if is_key(source.field) and source.raw in plan.private
    ]


def _removed(plan: RowPlan) -> list[tuple[str, str]]:
    """Other cells that tell of a person are emptied, and the row says so."""
    removed = [
        plan.private[source.raw]
        for source in plan.sources
        if not is_key(source.field) and source.raw in plan.private
    ]
    return [(" or ".join(f"({each})" for each in removed), REMOVED)] if removed else []


def _total_conditions(plan: RowPlan) -> list[tuple[str, str]]:
    texts = [
        source
        for source in plan.sources
        if source.from_file and source.field.type in ("place", "text") and not source.field.parts
    ]
    looked = [source for source in texts if source.field.type == "place" or source.field.required]
    raws = {source.raw: source.field.name for source in looked}
    if plan.first is not None:  # 合计 stands most often where others have their number
        raws.setdefault(plan.first, NUMBERING)
    return [(_is_total(raw), f"total_row:{name}") for raw, name in raws.items()]


def _is_total(raw: str) -> str:
    """Whether a cell says that its row adds up others, as `totals.is_total` has it."""
    words = ", ".join(quoted(word) for word in sorted(TOTALS))
    # To see what a cell holds costs nothing beside bringing it to lower case.
    telling = " or ".join(f"contains({raw}, {quoted(mark)})" for mark in TELLING)
    chinese = f"({telling}) and translate({raw}, {quoted(BETWEEN)}, '') in ({words})"
    english = f"regexp_matches({raw}, '^[GgSsTt][RrUuOo]')"
    plain = f"lower(replace({raw}, ' ', '')) in ({words})"
    return f"strlen({raw}) <= {LONGEST} and (({chinese}) or (({english}) and {plain}))"


def _header_conditions(plan: RowPlan) -> list[tuple[str, str]]:
    """Pages put one below the other repeat the header: its own name is no value of a column."""
    required = [source for source in plan.sources if source.from_file and source.field.required]
    return [
        (f"{source.raw} = {quoted(source.plan.header)}", f"header_row:{source.field.name}")
        for source in required[:1]
        if source.plan.header
    ]


def _digits_lost(plan: RowPlan) -> list[tuple[str, str]]:
    """An id that a spreadsheet has rounded is no one's any more: many become one."""
    return [
        (
            f"contains({source.raw}, 'E+') and regexp_matches({source.raw}, {quoted(_ROUNDED)})",
            f"digits_lost:{source.field.name}",
        )
        for source in plan.sources
        if is_key(source.field) and source.from_file
    ]


def _place_conditions(plan: RowPlan) -> list[tuple[str, str]]:
    # Every place lies in another but a country.
    rootless = plan.declared.place_role == "parent" and "level" in plan.declared.names
    level = value_of(plan.declared.field("level")) if rootless else ""
    below = f" and {level} is distinct from 'country'" if rootless else ""
    if plan.places is None:
        return [] if plan.place_id is not None else [(f"true{below}", "no_place:place")]
    return [
        (
            f"place_problem = {quoted(problem)}{below if problem == NO_PLACE else ''}",
            f"{problem}:place",
        )
        for problem in PLACE_PROBLEMS
    ]


def _cell_conditions(plan: RowPlan, source: Source) -> list[tuple[str, str]]:
    field, raw, value = source.field, source.raw, value_of(source.field)
    found = []
    if field.type != "text" and source.from_file:
        reading = reading_of(field)
        unread = f"{reading} is null and {raw} is not null and not {is_missing(raw)}"
        if field.type == "code" and plan.unknown_codes_are_other:
            unread = ""
        if unread:
            found.append((unread, f"{_unreadable(field)}:{field.name}"))
    if field.type in ("timestamp", "date", "month"):
        reading = reading_of(field)
        out = f"{reading} is not null and {bounded(field, reading)} is null"
        found.append((out, f"date_out_of_range:{field.name}"))
    limits = [
        *([f"{value} < {field.minimum!r}"] if field.minimum is not None else []),
        *([f"{value} > {field.maximum!r}"] if field.maximum is not None else []),
    ]
    if limits:
        found.append((" or ".join(limits), f"out_of_range:{field.name}"))
    if field.max_length is not None and not field.free_text:
        found.append((f"length({value}) > {field.max_length}", f"too_long:{field.name}"))
    return found


def _unreadable(field: Field) -> str:
    if field.type in ("code", "boolean"):
        return "unknown_code"
    return "not_a_number" if field.type in ("integer", "number") else "not_a_date"


def _missing_conditions(plan: RowPlan) -> list[tuple[str, str]]:
    """Required values that are empty; one that is there but unreadable is told by its own reason."""
    by_name = {source.field.name: source for source in read_here(plan)}
    found = []
    for field in plan.declared.stored_fields:
        if not field.required:
            continue
        source = by_name.get(field.name)
        empty = f"{value_of(field)} is null"
        if source is not None and field.type != "text":
            empty = f"case when {empty} then {is_missing(source.raw)} end"
        found.append((empty, f"missing:{field.name}"))
    return found


def flags(plan: RowPlan) -> str:
    """What is odd about a row that can be used."""
    conditions = [
        (_broken(plan.declared, check), check.check_id)
        for check in plan.declared.checks
        if check.consequence == "flag"
    ]
    if plan.places is not None:
        conditions.append((f"place_problem = {quoted(PLACE_NOT_FOUND)}", PLACE_NOT_FOUND))
    conditions += _removed(plan)
    conditions += _kept_as_other(plan)
    return _listed(conditions, "[]::varchar[]")


def _kept_as_other(plan: RowPlan) -> list[tuple[str, str]]:
    """Words that no list knows and that the user wants kept as "other", counted by column."""
    if not plan.unknown_codes_are_other:
        return []
    return [
        (
            f"{reading_of(source.field)} is null and not {is_missing(source.raw)}",
            f"{KEPT_AS_OTHER}:{source.field.name}",
        )
        for source in read_here(plan)
        if source.field.type == "code" and source.from_file
    ]


def _broken(declared: RecordType, check: Check) -> str:
    """Whether a row breaks a check; null counts as kept."""
    values = [value_of(declared.field(name)) for name in check.fields]
    match check.kind:
        case "not_before":
            broken = f"{values[1]} < {values[0]}"
        case "at_most":
            broken = f"{values[0]} > {values[1]}"
        case "only_with":
            broken = f"{values[0]} is not null and {values[1]} is null"
        case "required_one_of":
            broken = " and ".join(f"{value} is null" for value in values)
        case "absent":
            broken = " or ".join(_something(declared.field(name)) for name in check.fields)
        case "adds_up":
            both = [values, [value_of(declared.field(name)) for name in check.to]]
            one, other = (" + ".join(side) for side in both)
            broken = f"abs({one} - ({other})) > {ROUNDING}"
    if check.where is None:
        return broken
    column, codes = check.where
    among = ", ".join(quoted(code) for code in codes)
    return f"{value_of(declared.field(column))} in ({among}) and ({broken})"


def _something(field: Field) -> str:
    value = value_of(field)
    return f"{value} <> 0" if field.type in ("integer", "number") else f"{value} is not null"
