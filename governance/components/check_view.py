"""The views of 一致性核查: all checks, or one of them."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from governance.components import check_list, check_verdicts, downloads, hypertext, link
from governance.components.check_export import to_export
from governance.components.kept import kept, of, rows_of
from governance.components.language import t
from governance.components.lookup import records
from governance.components.markup import Html


def chosen(checks: pd.DataFrame) -> pd.DataFrame:
    """Return the row of the check that the link names; none where it names none."""
    return checks[checks["relation_id"].isin(link.named("check", set(checks["relation_id"])))]


def one(row: pd.DataFrame) -> None:
    """Draw one check by itself."""
    check = records(row)[0]
    content = kept("check", lambda: check_list.alone(check), check["relation_id"])
    hypertext.show(content, key="check", focus=True)


def overview(checks: pd.DataFrame) -> None:
    """Draw counts and meanings, filters, the checks under their verdicts, and the downloads."""
    hypertext.show(kept("verdicts", lambda: _legend(checks)), key="verdicts")
    st.caption(check_verdicts.caution())
    left = check_list.choose(checks)
    st.markdown(
        t(
            f"**{len(left.frame)}** / {len(checks)} 项核查。点引文看出处，点标题单独打开。",
            f"**{len(left.frame)}** of {len(checks)} checks. "
            "Click a quote to see its source, or a title to open that check alone.",
        )
    )
    if left.frame.empty:
        st.info(t("没有符合条件的核查，请放宽筛选。", "No checks match; loosen the filters."))
        return
    downloads.table(kept("check-table", lambda: to_export(left), *of(left)), "checks")
    frame = left.frame
    listed = kept("check-list", lambda: check_list.in_groups(frame), rows_of(frame))
    hypertext.show(listed, key="checks")


def _legend(checks: pd.DataFrame) -> Html:
    counts = checks["verdict"].value_counts()
    return check_verdicts.legend({str(code): int(count) for code, count in counts.items()})
