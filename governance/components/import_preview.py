"""What a load would do, before it is done: rows used, set aside, in doubt; what is not kept."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from governance.components import (
    hypertext,
    import_anew,
    import_mapping,
    import_options,
    import_result,
    import_words,
)
from governance.components.import_draft import Draft
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.markup import element, join, table
from governance.components.words import LEVELS, word
from governance.ingest.place_names import KnownPlace
from governance.ingest.plan import LoadPlan
from governance.pipeline.load import Loaded
from governance.store.ledger import Entry
from governance.store.load_report import UnknownWord

_LISTED = 50


def show(draft: Draft, checked: Loaded) -> None:
    """Draw the preview and the button that loads."""
    assert draft.planned is not None and draft.planned.plan is not None
    plan, entry = draft.planned.plan, checked.entry
    known = entry.load_id if draft.is_known else None
    st.subheader(
        t("检查结果（还没有导入）", "What would happen (nothing is loaded yet)"), anchor=False
    )
    st.markdown(_recognised(plan))
    for remark in draft.planned.remarks:
        st.caption(escape(t(*remark)))
    if known:
        st.info(
            t(f"这份文件已经导入过，编号 {known}。", f"This file is loaded already, as {known}.")
        )
    _replaced(checked.replaced)
    import_result.counts(entry, key="preview")
    import_result.set_aside(draft.rejects, entry.load_id)
    _advice(checked)
    agreed = _new_places(checked.places)
    with st.container(horizontal=True):
        if st.button(
            t("替换并导入", "Replace and load") if checked.replaced else t("导入", "Load"),
            type="primary",
            disabled=bool(known) or agreed is None or not entry.rows_used,
            icon=":material/upload:",
        ):
            draft.carry_out(agreed or ())
            st.rerun()
        import_anew.button()
    import_mapping.show(draft, plan)
    with st.expander(t("改选项", "Change the options")):
        _change(draft)


def _replaced(loads: Sequence[Entry]) -> None:
    """Say which loads of the same files this one would stand in the stead of."""
    if loads:
        listed = t("、", ", ").join(entry.load_id for entry in loads)
        st.warning(
            t(
                f"这份文件已经导入过，编号 {listed}，只是选项不同。再导入会替换那一次，不会重复计数。",
                f"This file is loaded already, with other options, as {listed}. Loading it again "
                "replaces that load; nothing counts twice.",
            )
        )


def _change(draft: Draft) -> None:
    said = import_options.show(draft.options)
    label = t("按新选项再检查", "Check again with these options")
    if st.button(label, disabled=said == draft.options):
        draft.say(said)
        st.rerun()


def _advice(checked: Loaded) -> None:
    """What to do where rows are set aside for a reason that the options can mend."""
    reasons = checked.entry.rows_set_aside
    if {"unknown_place", "no_place"} & set(reasons):
        st.info(
            t(
                "有的行写的地方不认识。可在下面“改选项”里指定它们属于哪里，或在那个地方下新建；"
                "也可以先用“地方名录”空表导入地方。",
                "Some rows name a place that is not known. Under “Change the options” below, say which "
                "place they belong to or have them made there; or load places first, with their form.",
            )
        )
    if "personal_place" in reasons:
        st.info(
            t(
                "有的地名像人名，没有当作地方新建。写全名（如“某某小区”），或先用“地方名录”空表导入这些地方。",
                "Some names of places look like persons, and no places are made of them. Write the whole "
                "name (as in 某某小区), or load these places first, with their form.",
            )
        )
    if "unknown_code" in reasons:
        _unknown_words(checked.unknown)
        st.info(
            t(
                "有的格里的词不在清单里。可在下面“改选项”里记为“其他”，或下载未采用的行，改好再导入。",
                "Some cells hold a word that no list has. Under “Change the options” below, keep it as "
                "“other”; or load, download the rows set aside, mend them and load them again.",
            )
        )


def _unknown_words(words: Sequence[UnknownWord]) -> None:
    """The words that no list has, by column, the commonest first."""
    title = t("不在清单里的词", "Words that no list has")
    headings = (t("列", "Column"), t("写法", "Word"), t("行数", "Rows"))
    rows = [(one.header, one.word, f"{one.rows:,}") for one in words[:_LISTED]]
    parts = [element("h3", title), table(headings, rows, caption=title)]
    hypertext.show(join(parts), key="unknown-words")


def _recognised(plan: LoadPlan) -> str:
    kind = import_words.type_name(plan.record_type)
    files = "、".join(
        dict.fromkeys(
            f"{one.original.name} [{one.sheet}]" if one.sheet else one.original.name
            for one in plan.files
        )
    )
    day = plan.as_of.isoformat()[:10]
    said = escape(files)
    profile = escape(plan.profile or "")
    return t(
        f"**{kind}** · {said} · 按 {day} 的导出计" + (f" · 导入档案 {profile}" if profile else ""),
        f"**{kind}** · {said} · taken as exported on {day}"
        + (f" · profile {profile}" if profile else ""),
    )


def _new_places(places: Sequence[KnownPlace]) -> tuple[str, ...] | None:
    """The places that may be made; None while they are not agreed to."""
    if not places:
        return ()
    st.warning(t(f"将新建 {len(places)} 个地方：", f"{len(places)} places would be made:"))
    lines = [f"- {word(LEVELS, one.level)} · {escape(one.place_id)}" for one in places[:_LISTED]]
    more = len(places) - len(lines)
    if more:
        lines.append(t(f"- …还有 {more} 个", f"- … and {more} more"))
    st.markdown("\n".join(lines))
    agreed = st.checkbox(t("新建这些地方", "Make these places"), key="import-agree")
    return tuple(one.place_id for one in places) if agreed else None
