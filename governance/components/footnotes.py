"""The footer of charts and tables: what was selected, origin, sources and data version."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import pandas as pd

from governance.components import simulated
from governance.components.language import t
from governance.components.lookup import entries, rows
from governance.components.words import ORIGINS, day, text, word
from governance.exports.charts import Footer
from governance.store import reader


def footer(
    filters: str,
    sources: pd.DataFrame | Collection[str],
    origins: Iterable[str] = ("published",),
    note: str = "",
) -> Footer:
    """Return the footer that every export prints; ``sources`` are documents or their ids."""
    return Footer(
        filters=filters,
        origin=t("、", ", ").join(
            word(ORIGINS, origin) for origin in sorted(simulated.origins(origins))
        ),
        source=t("；", "; ").join(_lines(sources)),
        version=reader.current_version(),
        note=note,
    )


def _lines(sources: pd.DataFrame | Collection[str]) -> list[str]:
    wanted = set(sources["source_id"] if isinstance(sources, pd.DataFrame) else sources)
    return [source_line(row) for row in entries("sources") if row["source_id"] in wanted]


def sources_of(source_ids: Sequence[str]) -> pd.DataFrame:
    """Return the case documents with these ids. One row per document."""
    every = rows("sources")
    return every[every["source_id"].isin(list(source_ids))]


def source_line(row: Mapping[Any, Any]) -> str:
    """Return a document in a few words: title or place, publisher, date; unknown is said."""
    place = text(row[f"place_name_{t('zh', 'en')}"])
    title = text(row["title"])
    publisher = text(row["publisher"]) or t("出版者未注明", "publisher not stated")
    published = day(row["published_date"]) or t("日期未注明", "date not stated")
    named = f"《{title}》" if title else t(f"{place}案例", f"Case of {place}")
    return t(f"{named}，{publisher}，{published}", f"{named}, {publisher}, {published}")
