"""Indicator ids that the data names, held against the registry."""

from collections.abc import Collection, Iterator

from governance.ingest.case_entries import MECHANISMS_FILE
from governance.ingest.case_files import CaseFiles
from governance.model.errors import Problem, Text


def unregistered(files: CaseFiles, indicator_ids: Collection[str]) -> Iterator[Problem]:
    """One problem per place in the data that names an indicator the registry does not hold."""
    for name in ("observations", "norms"):
        table = files.tables[name]
        for row in table.rows:
            named = row["indicator_id"]
            if named is not None and named not in indicator_ids:
                yield _problem(str(named), table.dataset.path, row.line, "indicator_id")
    for mechanism in files.mechanisms:
        measured = (one for measure in mechanism.measures for one in measure.indicators)
        for named in (*mechanism.indicators, *measured):
            if named not in indicator_ids:
                yield _problem(named, MECHANISMS_FILE, None, mechanism.mechanism_id)


def _problem(named: str, file: str, line: int | None, column: str) -> Problem:
    return Problem(
        Text("指标没有登记", "The indicator is not registered"),
        named,
        Text("queries/indicators/ 中的一个文件名", "the stem of a file in queries/indicators/"),
        Text(
            f"改正编号，或加上 {named}.sql 和 {named}.toml。",
            f"Mend the id or add {named}.sql and {named}.toml.",
        ),
        file,
        line,
        column,
    )
