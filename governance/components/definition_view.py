"""The sections of 数据与口径, one at a time, chosen in the link as ``tab``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from governance.components import (
    definition_columns,
    definition_conventions,
    definition_indicator,
    definition_indicators,
    definition_limits,
    definition_norms,
    definition_places,
    definition_sources,
    definition_terms,
    hypertext,
    link,
)
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.model.errors import Text


class _Section(NamedTuple):
    title: Text
    show: Callable[[], None]


def show() -> None:
    """Draw the choice of a section, and the section."""
    titles = {code: t(*section.title) for code, section in _SECTIONS.items()}
    chosen = link.segmented(t("内容", "Content"), titles, key="tab")
    _SECTIONS[chosen].show()


def _indicators() -> None:
    every = rows("indicators")
    asked = link.named("indicator", set(every["indicator_id"]))
    named = every[every["indicator_id"].isin(asked)]
    if named.empty:
        definition_indicators.show()
    else:
        row = records(named)[0]
        describe = definition_indicator.describe
        content = kept("indicator", lambda: describe(row), row["indicator_id"])
        hypertext.show(content, key="indicator", focus=True)


def _conventions() -> None:
    hypertext.show(kept("conventions", definition_conventions.describe), key="conventions")


_SECTIONS = {
    "indicators": _Section(Text("指标", "Indicators"), _indicators),
    "conventions": _Section(Text("读数约定", "Conventions"), _conventions),
    "columns": _Section(Text("数据列", "Columns"), definition_columns.show),
    "norms": _Section(Text("要求与标准", "Norms"), definition_norms.show),
    "terms": _Section(Text("术语", "Glossary"), definition_terms.show),
    "places": _Section(Text("地方与类型", "Places and types"), definition_places.show),
    "sources": _Section(Text("来源与引用", "Sources"), definition_sources.show),
    "limits": _Section(Text("边界与版本", "Limits and version"), definition_limits.show),
}
