"""Which records are current after loads came or went, and which months that touches."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from governance.datasets.record_type import RecordType
from governance.store.cell_sql import quoted
from governance.store.history_sql import hangs_on_before
from governance.store.records import (
    LakeLoad,
    create_view,
    dated,
    files_of,
    from_lake,
    key_of,
)
from governance.store.unusual_rows import OF_A_LOAD
from governance.store.workshop import CannotUpdate, Workshop


@dataclass(frozen=True)
class Applied:
    """What new loads did to the records: rows of others they replaced, own rows that lost."""

    updated: int = 0
    superseded: int = 0


def apply_loads(
    workshop: Workshop,
    declared: RecordType,
    wanted: Sequence[LakeLoad],
    removed: Sequence[LakeLoad],
    month_starts_on: int,
    *,
    anew: bool = False,
) -> Applied:
    """Bring the records of one type to exactly the wanted loads; fill `staging.touched_month`.

    `removed` are loads that the warehouse may still hold, with their files. With `anew`
    everything about the type is worked out from the beginning. CannotUpdate where the warehouse
    holds a load whose files are gone: which months it touched cannot be told.
    """
    held = _held(workshop, declared)
    gone = [load for load in removed if load.load_id in held]
    if held - {load.load_id for load in (*wanted, *(each for each in gone if each.files))}:
        raise CannotUpdate
    if anew:
        workshop.execute("delete from staging.superseded where record_type = ?", [declared.name])
    added = [load for load in wanted if anew or load.load_id not in held]
    _keep_loads(workshop, declared, wanted)
    _keep_flags(workshop, added, gone)
    every = hangs_on_before(declared) and (added or gone)
    touching = [*wanted, *gone] if every else [*added, *gone]
    _touch(workshop, declared, files_of(touching), month_starts_on)
    applied = _supersede(workshop, declared, wanted, gone, added, month_starts_on)
    create_view(workshop, declared, wanted, month_starts_on)
    return applied


def _held(workshop: Workshop, declared: RecordType) -> set[str]:
    frame = workshop.fetch(
        "select load_id from staging.load where record_type = $name", name=declared.name
    )
    return set(frame["load_id"])


def _keep_loads(workshop: Workshop, declared: RecordType, wanted: Sequence[LakeLoad]) -> None:
    workshop.execute("delete from staging.load where record_type = ?", [declared.name])
    workshop.insert_rows(
        "staging.load",
        ("load_id", "record_type", "as_of", "load_seq", "origin"),
        [
            (each.load_id, each.record_type, each.as_of, each.sequence, each.origin)
            for each in wanted
        ],
    )


def _keep_flags(workshop: Workshop, added: Sequence[LakeLoad], gone: Sequence[LakeLoad]) -> None:
    """Keep what rows are flagged for beside the others of their load: their own flags lie with them."""
    for load in (*added, *gone):
        workshop.execute("delete from staging.row_flag where load_id = ?", [load.load_id])
    of_load = ", ".join(map(quoted, OF_A_LOAD))
    for load in added:
        if load.flags is not None:
            row_id = f"({load.sequence}::bigint << 43) | (file_number::bigint << 33) | row_number"
            workshop.execute(
                f"insert into staging.row_flag select {row_id}, ?, list_sort(list(flag))"
                f" from read_parquet({quoted(load.flags.as_posix())})"
                f" where flag in ({of_load}) group by file_number, row_number",
                [load.load_id],
            )


def _touch(
    workshop: Workshop, declared: RecordType, files: Sequence[Path], month_starts_on: int
) -> None:
    """Every month of the rows of the loads that came or went."""
    if not files:
        return
    month = dated(declared, month_starts_on)
    workshop.execute(
        f"insert into staging.touched_month select distinct ?, {month} "
        f"from {from_lake(files)} where set_aside is null and {month} is not null",
        [declared.name],
    )


def _supersede(
    workshop: Workshop,
    declared: RecordType,
    wanted: Sequence[LakeLoad],
    gone: Sequence[LakeLoad],
    added: Sequence[LakeLoad],
    month_starts_on: int,
) -> Applied:
    """Mark the rows that a newer export of the same key replaces; touch the months of changes."""
    changed = files_of([*added, *gone])
    everything = files_of([*wanted, *gone])
    if not changed:
        return Applied()
    key = key_of(declared)
    # Most keys stand once. Their digests are counted first, so that few rows need be ranked.
    among = f"where set_aside is null and hash({key}) in (select digest from changed_key)"
    if len(changed) == len(everything):
        among = "where set_aside is null"
    else:
        workshop.execute(
            f"create or replace temp table changed_key as select distinct hash({key}) as digest "
            f"from {from_lake(changed)} where set_aside is null"
        )
    workshop.execute(
        f"create or replace temp table contested as select hash({key}) as digest "
        f"from {from_lake(everything)} {among} group by all having count(*) > 1"
    )
    workshop.execute(
        f"""
create or replace temp table ranked as
select lake.row_id, {dated(declared, month_starts_on)} as month_start,
    loads.load_seq is null or row_number() over (
        partition by loads.load_seq is null, {key}
        order by loads.exported_at desc, loads.load_seq desc, lake.row_id desc
    ) > 1 as is_superseded,
    lake.row_id in (select row_id from staging.superseded) as was_superseded,
from {from_lake(everything)} as lake
left join (select load_seq, as_of as exported_at from staging.load) as loads
    on lake.load_sequence = loads.load_seq
where lake.set_aside is null and hash({key}) in (select digest from contested)"""
    )
    workshop.execute(
        "insert into staging.touched_month select distinct ?, month_start from ranked "
        "where is_superseded <> was_superseded and month_start is not null",
        [declared.name],
    )
    workshop.execute("delete from staging.superseded where row_id in (select row_id from ranked)")
    # The rows of a load that is gone are in no view, so nothing need be said about them.
    present = ", ".join(str(load.sequence) for load in wanted) or "-1"
    workshop.execute(
        f"insert into staging.superseded select row_id, ? from ranked "
        f"where is_superseded and (row_id >> 43) in ({present})",
        [declared.name],
    )
    return _applied(workshop, [load.sequence for load in added])


def _applied(workshop: Workshop, added: Sequence[int]) -> Applied:
    new = ", ".join(str(sequence) for sequence in added) or "-1"
    counts = workshop.fetch(
        f"select count(*) filter (not is_new and not was_superseded) as updated, "
        f"count(*) filter (is_new) as superseded from "
        f"(select *, (row_id >> 43) in ({new}) as is_new from ranked where is_superseded)"
    )
    return Applied(int(counts["updated"].iloc[0]), int(counts["superseded"].iloc[0]))
