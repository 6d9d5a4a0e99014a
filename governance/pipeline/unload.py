"""`unload`: one load taken out exactly, as if it had never been."""

from collections.abc import Callable

from governance.model.errors import DataError, Problem, Text
from governance.pipeline.build import bring_to
from governance.pipeline.lake_rows import Loads
from governance.pipeline.load import Project
from governance.pipeline.origins import refuse_part_of_demo
from governance.store import ledger
from governance.store.lake import writing
from governance.store.ledger import Entry
from governance.store.refusals import telling
from governance.store.settings import read_settings


def unload(load_id: str, project: Project, *, on_wait: Callable[[], None] = lambda: None) -> Entry:
    """Take a load out of the lake and the warehouse; return what the ledger knew of it.

    DataError where there is no such load. Whatever goes wrong before the ledger forgets the load,
    it stays whole; afterwards the next `build` completes what is left to do.
    """
    with telling(project.home), writing(project.home, on_wait) as lake:
        existing = ledger.entries(lake)
        entry = find(existing, load_id)
        refuse_part_of_demo(entry)
        rest = tuple(each for each in existing if each.load_id != entry.load_id)
        bring_to(
            project.home,
            project.data,
            project.queries,
            Loads(lake, rest, read_settings(project.home), removed=(entry,)),
            before_publish=lambda: ledger.forget(lake, entry),
        )
        ledger.discard_belongings(lake, entry)
        return entry


def find(existing: tuple[Entry, ...], load_id: str) -> Entry:
    """The load with an id, or with the running number of one; DataError where there is none."""
    for entry in existing:
        if load_id in (entry.load_id, str(entry.sequence), entry.load_id.split("-")[0]):
            return entry
    known = ", ".join(entry.load_id for entry in existing[-5:]) or "—"
    raise DataError(
        Problem(
            Text("没有这次导入", "There is no such load"),
            load_id,
            Text(f"已有的导入，如 {known}", f"a load there is, such as {known}"),
            Text("运行 python -m governance loads 查看。", "Run: python -m governance loads"),
        )
    )
