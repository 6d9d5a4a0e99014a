"""The views of 机制库: the overview of all mechanisms, or one of them."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from governance.components import (
    downloads,
    hypertext,
    link,
    mechanism_detail,
    mechanism_export,
    mechanism_overview,
    number_dialog,
)
from governance.components.kept import kept, of, rows_of
from governance.components.language import t
from governance.components.lookup import records
from governance.components.markup import Html


def chosen(mechanisms: pd.DataFrame) -> pd.DataFrame:
    """Return the row of the mechanism that the link names; none where it names none."""
    known = set(mechanisms["mechanism_id"])
    return mechanisms[mechanisms["mechanism_id"].isin(link.named("mechanism", known))]


def one(mechanisms: pd.DataFrame, row: pd.DataFrame) -> None:
    """Draw one mechanism, and over it the number that is open."""
    chosen = records(row)[0]
    content = kept("mechanism", lambda: _describe(mechanisms, chosen), chosen["mechanism_id"])
    hypertext.show(content, key="mechanism-detail", focus=True)
    number_dialog.show()


def overview(mechanisms: pd.DataFrame) -> None:
    """Draw states, filters, the table of kinds against places, and the downloads."""
    states = kept("mechanism-states", lambda: mechanism_overview.legend(mechanisms))
    hypertext.show(states, key="mechanism-states")
    left = mechanism_overview.choose(mechanisms)
    st.markdown(
        t(
            f"**{len(left.frame)}** / {len(mechanisms)} 个机制。点名称，看组成、数字和需要的数据。",
            f"**{len(left.frame)}** of {len(mechanisms)} mechanisms. "
            "Click a name for its parts, figures and the data it needs.",
        )
    )
    if left.frame.empty:
        st.info(t("没有符合条件的机制，请放宽筛选。", "No mechanisms match; loosen the filters."))
        return
    frame = left.frame
    matrix = kept("mechanism-matrix", lambda: mechanism_overview.matrix(frame), rows_of(frame))
    hypertext.show(matrix, key="mechanism-matrix")
    st.caption(
        t(
            "“—”：该地的案例没有写到这一类机制，或不在筛选之内；不等于该地没有做。",
            "“—”: the case document describes no mechanism of this kind, or the filters leave it out; "
            "it does not mean that the place has none.",
        )
    )
    picture = kept("mechanism-picture", lambda: mechanism_export.picture(left), *of(left))
    downloads.picture(picture, "mechanism-matrix")
    table = kept("mechanism-table", lambda: mechanism_export.table(left), *of(left))
    downloads.table(table, "mechanisms")


def _describe(mechanisms: pd.DataFrame, row: dict[str, Any]) -> Html:
    same_kind = mechanisms["kind"] == row["kind"]
    others = mechanisms[same_kind & (mechanisms["mechanism_id"] != row["mechanism_id"])]
    return mechanism_detail.describe(mechanism_detail.load(row), records(others))
