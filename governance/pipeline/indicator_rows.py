"""The registry, the values of its indicators and the verdicts of the checks put into the warehouse."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, fields

import pandas as pd

from governance.datasets.relations import Relation
from governance.indicators import checks, computation, registry_frames
from governance.indicators.checks import CheckInput, CheckResult
from governance.indicators.indicator import Indicator
from governance.indicators.result_rows import printed
from governance.pipeline.case_rows import numbered
from governance.store.workshop import Workshop


def fill_registry(workshop: Workshop, indicators: Sequence[Indicator]) -> None:
    """What the registry says of its indicators, each table as the registry names it."""
    for table, frame in registry_frames.frames(indicators).items():
        workshop.insert_frame(table, frame)


def fill_observations(workshop: Workshop, indicators: Sequence[Indicator]) -> None:
    """Run the SQL of each indicator of the documents; keep its values and what they rest on."""
    settle_used_figures(workshop)
    figures = printed(all_figures(workshop))
    computed = [
        computation.compute(indicator, workshop.fetch_file(indicator.sql), figures)
        for indicator in indicators
        if indicator.kind != "computed"
    ]
    # One insert a table, not one an indicator: an insert costs more than the rows it brings.
    _insert_all(workshop, "marts.published_observation", (each.observations for each in computed))
    _insert_all(workshop, "marts.observation_input", (each.inputs for each in computed))
    _insert_all(workshop, "marts.comparand", (each.comparands for each in computed))


def settle_used_figures(workshop: Workshop) -> None:
    """Work out which printed figure stands for which indicator, once the registry has chosen."""
    workshop.execute("delete from marts.used_figure")
    workshop.execute("insert into marts.used_figure select * from marts.used_figures()")


def _insert_all(
    workshop: Workshop, table: str, parts: Iterable[Sequence[dict[str, object]]]
) -> None:
    rows = [row for part in parts for row in part]
    if rows:
        workshop.insert_frame(table, pd.DataFrame(rows, dtype=object))


def fill_checks(workshop: Workshop, relations: Sequence[Relation]) -> None:
    """Hold each relation against the figures; keep the verdicts and what they were reached from."""
    workshop.insert_rows(
        "marts.verdict",
        ("position", "verdict", "title_zh", "title_en", "meaning_zh", "meaning_en"),
        numbered((each.verdict, *each.title, *each.meaning) for each in checks.VERDICTS.values()),
    )
    records = all_figures(workshop).to_dict("records")
    figures = checks.figures_from({str(name): row[name] for name in row} for row in records)
    results = checks.evaluate(relations, figures)
    columns = [field.name for field in fields(CheckResult) if field.name != "inputs"]
    workshop.insert_rows(
        "marts.check_result",
        columns,
        [tuple(getattr(result, name) for name in columns) for result in results],
    )
    workshop.insert_rows(
        "marts.check_input",
        ("relation_id", "position", *(field.name for field in fields(CheckInput))),
        [
            (result.relation_id, position, *astuple(given))
            for result in results
            for position, given in enumerate(result.inputs, start=1)
        ],
    )


def all_figures(workshop: Workshop) -> pd.DataFrame:
    """One row per printed figure: the mart of figures in its reading order."""
    return workshop.fetch("select * from marts.figure order by sort_key")
