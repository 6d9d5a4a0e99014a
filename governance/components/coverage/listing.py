"""The list behind a rate: which compounds are covered and which are not, and since when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, cast

import pandas as pd
import streamlit as st

from governance.components import downloads, link
from governance.components.coverage.choice import Choice, type_names
from governance.components.coverage.groups import place_names
from governance.components.coverage.layer_charts import footnote
from governance.components.coverage.words import FORM_NAMES, LAYER_NAMES, counts_as
from governance.components.export_columns import column
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.lookup import rows
from governance.components.markdown import escape
from governance.components.narrowing import Choice as Filter
from governance.components.narrowing import narrow, occurring
from governance.components.words import words
from governance.exports.tables import Column, Table
from governance.indicators.coverage import FORMS, Layer
from governance.model.errors import Text

STATUS: Mapping[str, Text] = {
    "uncovered": Text("没有覆盖", "Not covered"),
    "unknown": Text("没写形式", "Form not said"),
    "missing": Text("台账没有行", "No row in the register"),
    "covered": Text("已覆盖", "Covered"),
    "exempt": Text("不应建", "Needs none"),
}
_LISTS: Mapping[str, Text] = {
    "uncovered": Text("没有覆盖的", "Not covered"),
    "unsure": Text("没写形式或没有行的", "Not said, or no row"),
    "covered": Text("已覆盖的", "Covered"),
    "all": Text("全部", "All"),
}
_SHOWN = {"uncovered": {"uncovered"}, "unsure": {"unknown", "missing"}, "covered": {"covered"}}


def draw(choice: Choice) -> None:
    """Draw the choice of layer and list, the filters, the list and its downloads."""
    left, right = st.columns([1, 2])
    with left:
        layer = choose_layer()
    with right:
        listed = link.segmented(t("名单", "List"), words(_LISTS), key="list")
    every = compounds(choice, layer)
    kind = _SHOWN.get(listed, set(STATUS))
    shown = narrow(
        every[every["status_code"].isin(kind)],
        [
            Filter("subdistrict_id", t("街道", "Subdistrict"), _names(every, "subdistrict")),
            Filter("community_id", t("社区", "Community"), _names(every, "community")),
            Filter("party_org_form", t("形式", "Form"), _forms(), key="form"),
        ],
        ["compound", "area_name"],
        t("小区或片区的名称", "Name of a compound or area"),
    )
    st.markdown(escape(_sentence(every, shown.frame, layer, choice)))
    content = table(shown.frame, choice, layer, shown.words)
    st.dataframe(
        content.frame[[one.name for one in content.columns]],
        key=f"coverage-list-{language()}",
        hide_index=True,
        placeholder="",
        column_config=_config(content.columns),
        height=520,
    )
    st.caption(escape(counts_as(choice)))
    downloads.table(content, "coverage-list")


def choose_layer() -> Layer:
    """Draw the switch between the two layers; return the one chosen."""
    chosen = link.segmented(t("哪一层", "Layer"), words(LAYER_NAMES), key="layer")
    return cast(Layer, chosen)


def compounds(choice: Choice, layer: Layer) -> pd.DataFrame:
    """Return one row per compound of the place in words: its state on the layer, and since when."""

    def make() -> pd.DataFrame:
        return _in_words(
            rows(
                "compound_list",
                **choice.within,
                layer=layer,
                attached=choice.attached,
                stale_months=choice.stale_months,
            )
        )

    return kept("coverage-list", make, choice.key, layer).copy(deep=False)


def _in_words(frame: pd.DataFrame) -> pd.DataFrame:
    names, types = place_names(), type_names()
    return frame.assign(
        compound=frame[f"place_name_{language()}"],
        subdistrict=frame["subdistrict_id"].map(names),
        community=frame["community_id"].map(names),
        status_code=frame["status"],
        status=frame["status"].map(words(STATUS)),
        form=frame["party_org_form"].map(_forms()),
        type=frame["compound_type"].map(types),
        since=frame["since"].where(frame["status"] == "uncovered"),
        how_known=[
            _how_known(*pair) for pair in zip(frame["status"], frame["last_covered"], strict=True)
        ],
        is_old=frame["is_stale"].map({True: t("旧行", "old row"), False: ""}),
    )


def _forms() -> dict[str, str]:
    """Code → words of the forms that a row of the register may say."""
    return {
        form: t(*FORM_NAMES["uncovered" if form == "none" else form]) for form in (*FORMS, "none")
    }


def _how_known(status: str, last_covered: Any) -> str:
    """Return whether a compound was covered before, or was not from its first row on."""
    if status != "uncovered":
        return ""
    if pd.isna(last_covered):
        return t("从台账第一行起就没有", "not from its first row on")
    return t(
        f"之前到 {last_covered:%Y-%m-%d} 有过", f"covered before, last on {last_covered:%Y-%m-%d}"
    )


def _names(frame: pd.DataFrame, level: str) -> dict[str, str]:
    return occurring(frame, f"{level}_id", level)


def _sentence(every: pd.DataFrame, shown: pd.DataFrame, layer: Layer, choice: Choice) -> str:
    counted = every["status_code"].value_counts().to_dict()
    homes = int(shown["households"].fillna(0).sum())
    unsaid = int(shown["households"].isna().sum())
    name = t(*LAYER_NAMES[layer])
    parts = t("、", ", ").join(
        f"{word} {counted.get(code, 0):,}" for code, word in words(STATUS).items()
    )
    zh = f"{name}，截至 {choice.day}：{parts}。下面列出 {len(shown):,} 个小区，合计 {homes:,} 户"
    en = f"{name}, as of {choice.day}: {parts}. Listed below: {len(shown):,} compounds with {homes:,} households"
    if unsaid:
        return t(
            f"{zh}（{unsaid:,} 个没写户数，没有算进去）。", f"{en} ({unsaid:,} do not say theirs)."
        )
    return t(f"{zh}。", f"{en}.")


def table(shown: pd.DataFrame, choice: Choice, layer: Layer, filters: str) -> Table:
    """Return the list as it is read and taken away."""
    note = footnote(choice)
    said = t("；", "; ").join([note.filters, t(*LAYER_NAMES[layer]), filters])
    return Table(
        title=t(f"小区名单（{t(*LAYER_NAMES[layer])}）", f"Compounds: {t(*LAYER_NAMES[layer])}"),
        frame=shown,
        columns=_columns(),
        footer=type(note)(said, note.origin, note.source, note.version, note.note),
    )


def _columns() -> list[Column]:
    since = Text(
        "连续没有覆盖的第一行的登记日期；再早的情况台账没有。",
        "Date of the first row of the time without coverage; what was before is not in the register.",
    )
    return [
        column("compound", Text("小区", "Compound"), Text("小区的名称。", "Its name.")),
        column(
            "status",
            Text("状态", "State"),
            Text("按所选层和规则。", "On the chosen layer, by the rule."),
        ),
        column("since", Text("从何时起没有", "Not covered since"), since),
        column("how_known", Text("之前", "Before"), Text("以前有没有过。", "Whether it once was.")),
        column(
            "form", Text("党组织形式", "Form"), Text("最近一行所写。", "As its latest row says.")
        ),
        column("type", Text("小区类型", "Type"), Text("最近一行所写。", "As its latest row says.")),
        column(
            "area_name", Text("片区", "Merged area"), Text("并入的片区。", "The area it is in.")
        ),
        column(
            "households", Text("户数", "Households"), Text("最近一行所写。", "As its row says.")
        ),
        column("community", Text("社区", "Community"), Text("所在社区。", "Where it lies.")),
        column("subdistrict", Text("街道", "Subdistrict"), Text("所在街道。", "Where it lies.")),
        column(
            "as_of", Text("登记日期", "Row of"), Text("最近一行的日期。", "Date of its latest row.")
        ),
        column("is_old", Text("新旧", "Age"), Text("早于所选月数的行。", "Older than chosen.")),
        column("place_id", Text("地方编号", "Place id"), Text("供连接用。", "To join by.")),
    ]


def _config(columns: Sequence[Column]) -> dict[str, Any]:
    return {
        one.name: st.column_config.DateColumn(one.heading(language()))
        if one.name in ("since", "as_of")
        else st.column_config.Column(one.heading(language()), pinned=one.name == "compound")
        for one in columns
    }
