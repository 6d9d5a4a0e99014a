"""Each procedure by itself, its stages under its own names: how many requests reached them."""

from __future__ import annotations

import pandas as pd

from governance.components import small_counts
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries, records, rows
from governance.components.requests import presentation, stage_names
from governance.components.requests.choice import Choice, processes
from governance.components.requests.counts import Counts, number
from governance.components.requests.presentation import col
from governance.components.requests.wording import rate
from governance.indicators.three_rates import share
from governance.model.errors import Text


def draw(choice: Choice, where: str) -> None:
    """Draw the table of the stages of every procedure that requests of a place went through."""
    if small_counts.is_set():
        return  # parts of the counts above, which would give small ones away
    found = kept("request-processes", lambda: frame(choice, where), *choice.key, where)
    if found.empty:
        return
    columns = [
        col("process", Text("办理机制", "Process")),
        col("stage", Text("环节", "Stage")),
        col("requests", Text("到达", "Reached")),
        col("handled", Text("应办", "To handle")),
        col("share", Text("份额（95% 区间）", "Share (95 % interval)")),
    ]
    title = t("各办理机制的环节，用各自的名称", "Stages of each process, under its own names")
    presentation.table(title, found, columns, choice, "process-stages")


def frame(choice: Choice, where: str) -> pd.DataFrame:
    """Return one row per process and stage that any of its requests reached at a place."""
    words = processes()
    held = [str(row["process"]) for row in entries("request_processes", place=where)]
    made = []
    for process in held:
        counts = _counts(choice, where, process)
        names = stage_names.names(process)
        made += [
            {
                "process": words.get(process, process),
                "stage": names[stage],
                "requests": number(reached, stage),
                "handled": number(counts, "to_handle"),
                "share": rate(share(number(reached, stage), number(counts, "to_handle"))),
            }
            for stage in stage_names.ORDER
            if (reached := {**counts, "opened": number(counts, "to_handle")}).get(stage)
        ]
    return pd.DataFrame(made)


def _counts(choice: Choice, where: str, process: str) -> Counts:
    found = rows(
        "request_part_counts",
        is_doubtful=False,
        process=process,
        places=[where],
        category=None,
        channel=None,
        first=choice.months.first,
        last=choice.months.last,
    )
    names = ["to_handle", *stage_names.ORDER[1:]]
    [summed] = records(found[names].sum().to_frame().T)
    return summed
