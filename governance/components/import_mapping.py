"""Which column of a file is which, with samples; and how the reader changes that."""

from __future__ import annotations

import streamlit as st

from governance.components import hypertext, import_words
from governance.components.import_draft import Draft, remap
from governance.components.language import language, t
from governance.components.markup import Html, element, table
from governance.datasets.records.catalogue import record_type
from governance.ingest.plan import LoadPlan


def show(draft: Draft, plan: LoadPlan) -> None:
    """Draw the columns of the files, and below them the choice that changes one."""
    st.subheader(t("各列的对应关系", "What each column is"), anchor=False)
    hypertext.show(_table(draft, plan), key="import-mapping")
    with st.expander(t("改一列", "Change a column")):
        _change(draft, plan)


def fields(plan: LoadPlan) -> dict[str, str]:
    """The field that each kept header leads to."""
    return {column.header: column.name for column in plan.columns if column.header}


def _table(draft: Draft, plan: LoadPlan) -> Html:
    kept = [
        (header, import_words.field_name(plan.record_type, name), _samples(draft, header))
        for header, name in fields(plan).items()
    ]
    dropped = [
        (
            each.header,
            element("span", t(*import_words.DROPPED[each.reason]), class_="quiet"),
            _samples(draft, each.header) if each.reason == "unmapped" else "",
        )
        for each in plan.dropped
    ]
    headings = (t("文件里的列", "Column of the file"), t("读作", "Read as"), t("样例", "Samples"))
    return table(headings, [*kept, *dropped], caption=t("各列的对应关系", "What each column is"))


def _samples(draft: Draft, header: str) -> Html:
    shown = t("、", ", ").join(draft.samples.get(header, ()))
    return element("span", shown, class_="small quiet")


def _change(draft: Draft, plan: LoadPlan) -> None:
    now = fields(plan)
    headers = [*now, *(each.header for each in plan.dropped if each.reason == "unmapped")]
    names = {"": t("不用", "Not used")} | {
        one.name: t(one.title_zh, one.title_en) for one in record_type(plan.record_type).fields
    }
    header = st.selectbox(
        t("文件里的列", "Column of the file"), headers, key=f"import-header-{language()}"
    )
    name = st.selectbox(
        t("读作", "Read as"),
        list(names),
        index=list(names).index(now.get(header or "", "")),
        format_func=lambda one: names[one],
        key=f"import-field-{header}-{language()}",
    )
    changed = bool(header) and name != now.get(header or "", "")
    if st.button(t("改了再检查", "Change and check again"), disabled=not changed):
        draft.say(remap(draft.options, now, header or "", name or ""))
        st.rerun()
