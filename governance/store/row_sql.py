"""SQL that turns the rows of a users' file into rows of the lake, usable or not."""

from collections.abc import Mapping
from typing import Final

from governance.datasets.record_type import Field
from governance.store.cell_sql import bounded, is_missing, named, quoted, split_path, typed
from governance.store.check_sql import flags, problems
from governance.store.row_plan import RowPlan, Source, is_key, read_here, reading_of, value_of

# Where people stand, kept to about 100 m: three decimals of a degree.
_ROUNDED: Final = {"requests": ("lon", "lat")}
_DECIMALS: Final = 3


def select_rows(plan: RowPlan, scan: str) -> str:
    """The whole query: one row of the lake per row of the file, whether it can be used or not."""
    return "\n".join(
        (
            f"with cells as (select {_cells(plan)} from {_numbered(plan, scan)}),",
            f"readings as (select *, {_readings(plan)} from cells),",
            f"given as (select *, {_values(plan)} from readings),",
            f"filled as (select * {_replaced(_filled(plan))} from given),",
            f"judged as (select *, {problems(plan)} as set_aside, {flags(plan)} as flags"
            " from filled)",
            f"select {_stored(plan)} from judged",
        )
    )


def _columns(plan: RowPlan) -> tuple[str, ...]:
    """The raw columns of the file that are kept, each once, in file order."""
    raws = {
        source.raw
        for source in plan.sources
        if source.from_file and (plan.keep_text or not source.field.free_text)
    }
    return tuple(sorted(raws, key=lambda raw: int(raw[1:])))


def kept_columns(plan: RowPlan) -> tuple[int, ...]:
    """The 0-based columns of the file that the rows set aside show, in file order."""
    return tuple(int(raw[1:]) for raw in _columns(plan))


def _cells(plan: RowPlan) -> str:
    wanted = list(_columns(plan))
    if plan.first is not None:
        wanted.append(plan.first)
    if plan.places is None:
        return ", ".join([*wanted, f"{_text(plan.place_id)} as place_found, null as place_problem"])
    place_id, problem = plan.places.place_id(), plan.places.problem()
    return ", ".join([*wanted, f"{place_id} as place_found, {problem} as place_problem"])


def _numbered(plan: RowPlan, scan: str) -> str:
    return scan if plan.places is None else plan.places.numbered(scan)


def _text(value: str | None) -> str:
    return "null::varchar" if value is None else quoted(value)


def _readings(plan: RowPlan) -> str:
    read = [
        f"{typed(source.field, source.raw, source.plan.instants, source.plan.codes)}"
        f" as {reading_of(source.field)}"
        for source in read_here(plan)
    ]
    paths = [
        f"{split_path(source.raw)} as {reading_of(source.field)}"
        for source in plan.sources
        if source.field.parts
    ]
    return ", ".join([*read, *paths, "1 as one"])


def _values(plan: RowPlan) -> str:
    """Every stored field as a value: read, null where it has no source."""
    by_name = {source.field.name: source for source in read_here(plan)}
    paths = _path_parts(plan)
    return ", ".join(
        f"{_value(plan, field, by_name.get(field.name), paths.get(field.name))}"
        f" as {value_of(field)}"
        for field in plan.declared.stored_fields
    )


def _value(plan: RowPlan, field: Field, source: Source | None, part: str | None) -> str:
    if source is None:
        return part or f"null::{field.duckdb_type}"
    value = _without_persons(plan, source, bounded(field, reading_of(field)))
    if field.type == "code" and plan.unknown_codes_are_other:
        other = f"case when {reading_of(field)} is null then "
        other += f"case when not {is_missing(source.raw)} then 'other' end end"
        value = f"coalesce({value}, {other})"
    if field.name in _ROUNDED.get(plan.declared.name, ()):
        value = f"round({value}, {_DECIMALS})"
    return f"coalesce({value}, {part})" if part else value


def _without_persons(plan: RowPlan, source: Source, value: str) -> str:
    """A text, null where it tells of a person; free text with what is personal covered."""
    if source.field.free_text:
        return f"covered({value})"
    private = plan.private.get(source.raw)
    return f"case when not ({private}) then {value} end" if private else value


def _path_parts(plan: RowPlan) -> Mapping[str, str]:
    """The fields that take a part of a path such as A->B->C, with the expression of the part."""
    found: dict[str, str] = {}
    for source in plan.sources:
        for number, name in enumerate(source.field.parts, start=1):
            part = f"nullif({reading_of(source.field)}[{number}], '')"
            found[name] = _without_persons(plan, source, part)
    return found


def _filled(plan: RowPlan) -> str:
    """The values that stand in for those that are empty."""
    filled = []
    for field in plan.declared.stored_fields:
        if field.stands_in is None:
            continue
        other = value_of(plan.declared.field(field.stands_in.column))
        if field.stands_in.where is not None:
            column, code = field.stands_in.where
            condition = f"{value_of(plan.declared.field(column))} = {quoted(code)}"
            other = f"case when {condition} then {other} end"
        name = value_of(field)
        filled.append(f"{_as_known(plan, field, f'coalesce({name}, {other})')} as {name}")
    return ", ".join(filled)


def _as_known(plan: RowPlan, field: Field, value: str) -> str:
    """The id of a listed place; that of the known one where its code names one."""
    if field.name not in plan.declared.key or not plan.known_as:
        return value
    named, known = (
        ", ".join(map(quoted, side)) for side in zip(*plan.known_as.items(), strict=True)
    )
    return f"coalesce(map([{named}], [{known}])[{value}], {value})"


def _replaced(columns: str) -> str:
    return f"replace ({columns})" if columns else ""


def _stored(plan: RowPlan) -> str:
    """The columns of the lake: the values, the place, what was found, where the row stood."""
    place = "parent_id" if plan.declared.place_role == "parent" else "place_id"
    by_raw = {source.raw: source for source in plan.sources}
    cells = ", ".join(_shown(by_raw[raw]) for raw in _columns(plan))
    return ", ".join(
        (
            *(f"{_kept(f)} as {named(f.name)}" for f in plan.declared.stored_fields),
            f"place_found as {place}",
            "flags",
            "set_aside",
            f"case when set_aside is not null then [{cells}]::varchar[] end as cells",
            f"{plan.load_sequence}::integer as load_sequence",
            f"{plan.file_number}::integer as file_number",
        )
    )


def _kept(field: Field) -> str:
    """The value of a column; a number out of bounds may be a phone and is in no row that counts."""
    value = value_of(field)
    if field.type not in ("integer", "number"):
        return value
    return f"case when set_aside is null then {value} end"


def _shown(source: Source) -> str:
    """A cell as it is handed back: as it was where it was understood, else without persons."""
    raw = source.raw
    match source.field.type:
        case "text" if not is_key(source.field):
            return f"redacted({raw})"
        case "text":
            understood = "not list_contains(set_aside, 'personal_value:" + source.field.name + "')"
        case "place":
            understood = "place_found is not null and place_problem is null"
        case "integer" | "number":
            understood = f"{reading_of(source.field)} is not null"
            out = quoted(f"out_of_range:{source.field.name}")
            understood += f" and not list_contains(set_aside, {out})"
        case _:
            understood = f"{reading_of(source.field)} is not null"
    return f"case when {understood} then {raw} else redacted({raw}) end"
