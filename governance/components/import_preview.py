"""What a load would do, before it is done: rows used, set aside, in doubt; what is not kept."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from governance.components import (
    import_anew,
    import_mapping,
    import_options,
    import_result,
    import_unknown,
    import_unplaced,
    import_words,
)
from governance.components.import_draft import Draft
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.words import LEVELS, word
from governance.ingest.place_names import KnownPlace
from governance.ingest.plan import LoadPlan
from governance.pipeline.load import Loaded
from governance.store.ledger import Entry

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
    _advice(draft, plan, checked)
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


def _advice(draft: Draft, plan: LoadPlan, checked: Loaded) -> None:
    """What to do where rows are set aside for a reason that the reader can mend here."""
    import_unplaced.show(draft, checked)
    if checked.unknown:
        import_unknown.show(draft, plan, checked.unknown)


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
    lines = [
        f"- {word(LEVELS, one.level)} · {escape(import_words.made_place(one.place_id))}"
        for one in places[:_LISTED]
    ]
    more = len(places) - len(lines)
    if more:
        lines.append(t(f"- …还有 {more} 个", f"- … and {more} more"))
    st.markdown("\n".join(lines))
    agreed = st.checkbox(t("新建这些地方", "Make these places"), key="import-agree")
    return tuple(one.place_id for one in places) if agreed else None
