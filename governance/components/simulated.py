"""Simulated data say so wherever they are seen: the banner, the titles, the footers.

Simulated records and a user's own are never in one lake, so whatever is computed from records is
simulated where any record is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Protocol, TypeVar

import streamlit as st

from governance.components.language import t
from governance.components.lookup import entries
from governance.components.words import ORIGINS, localised, word
from governance.exports.charts import Footer


class Described(Protocol):
    """A chart or a table: what it is called, and the footer that tells its origin."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def footer(self) -> Footer:
        """What it says about itself."""


D = TypeVar("D", bound=Described)


def is_loaded() -> bool:
    """Whether the records that are loaded are simulated."""
    return bool(entries("made_up_places"))


def own() -> str:
    """Return the origin of everything that is computed from records: ``loaded`` or ``demo``."""
    return "demo" if is_loaded() else "loaded"


def origins(given: Iterable[str]) -> set[str]:
    """Return the origins as they are: what was loaded may be simulated."""
    return {own() if origin == "loaded" else origin for origin in given}


def marked(described: D) -> D:
    """Return a chart or table whose title says that it shows simulated data, where it does."""
    said = word(ORIGINS, "demo")
    if said not in described.footer.origin or said in described.title:
        return described
    title = t(f"【{said}】{described.title}", f"[{said}] {described.title}")
    return replace(described, title=title)  # type: ignore[type-var]


def banner() -> None:
    """Draw the line on top of every page that says what is simulated, where anything is."""
    names = [localised(row, "place_name") for row in entries("made_up_places")]
    if not names:
        return
    named = t("、", ", ").join(names)
    st.warning(
        t(
            f"**模拟数据**：{named}及其下的一切都是虚构的，不是任何真实地方的情况。由它算出的图、表、"
            "地图和导出都标着“模拟数据”；公开案例里的数字不受影响。",
            f"**Simulated data**: {named} and everything in it is invented and describes no real place. "
            "Charts, tables, maps and exports computed from it say so; published figures are untouched.",
        ),
        icon=":material/science:",
    )
