"""The saved profiles: how each office's export is read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

import streamlit as st

from governance.components import failures, hypertext, import_words
from governance.components.language import language, t
from governance.components.markup import Html, table
from governance.ingest import profiles
from governance.ingest.profiles import Profile
from governance.store import paths

_ASKED = "profile-remove-asked"


def show() -> None:
    """Draw the list of profiles, and the columns of the one that is chosen."""
    names = sorted(path.stem for path in profiles.folder(paths.home()).glob("*.json"))
    found: dict[str, Profile] = {}
    for name in names:
        failures.guarded(lambda name=name: _read(name, found))  # type: ignore[misc]
    if not found:
        st.info(
            t(
                "还没有导入档案。导入时在“选项”里起个名字，列的对应关系就会保存下来，下个月的文件照此读。",
                "There is no profile yet. Give one a name under “Options” when loading: the mapping of "
                "the columns is kept, and next month's file is read by it.",
            )
        )
        return
    hypertext.show(_listed(found.values()), key="import-profiles")
    chosen = st.selectbox(
        t("看一个档案", "Look at a profile"), list(found), key=f"import-profile-{language()}"
    )
    if chosen in found:
        hypertext.show(_columns(found[chosen]), key=f"import-profile-{chosen}")
        _rename(chosen)
        _remove(chosen)


def _rename(name: str) -> None:
    with st.form(f"profile-rename-{name}", border=False):
        new = st.text_input(t("新名字", "New name"), value=name).strip()
        renamed = st.form_submit_button(t("改名", "Rename")) and new != name
    if renamed and failures.guarded(lambda: profiles.rename(name, new, paths.home())):
        st.rerun()


def _remove(name: str) -> None:
    """Draw the button that forgets the profile, and beside it what that means."""
    if st.session_state.get(_ASKED) != name:
        label = t("删除这个档案", "Remove this profile")
        st.button(label, on_click=partial(_ask, name), icon=":material/delete:")
        return
    st.warning(
        t(
            "删除之后，下次导入要重新确认各列的对应关系；已经导入的数据不受影响。",
            "Once removed, the columns have to be confirmed anew at the next load; what is loaded "
            "already is not affected.",
        )
    )
    with st.container(horizontal=True):
        if st.button(t("确认删除", "Remove it"), type="primary", key="profile-remove-yes"):
            _ask(None)
            if failures.guarded(lambda: profiles.remove(name, paths.home())):
                st.rerun()
        st.button(t("不删除", "Keep it"), on_click=partial(_ask, None))


def _ask(name: str | None) -> None:
    st.session_state[_ASKED] = name


def _read(name: str, found: dict[str, Profile]) -> None:
    profile = profiles.read(name, paths.home())
    if profile is not None:
        found[name] = profile


def _listed(found: Iterable[Profile]) -> Html:
    headings = (
        t("档案", "Profile"),
        t("数据类型", "Type"),
        t("用到的列", "Columns used"),
        t("日期的顺序", "Order of dates"),
        t("时区", "Time zone"),
    )
    rows = [
        (
            one.name,
            import_words.type_name(one.record_type),
            f"{sum(map(bool, one.columns.values()))} / {len(one.columns)}",
            one.date_order or "",
            one.zone or "",
        )
        for one in found
    ]
    return table(headings, rows, caption=t("导入档案", "Profiles"))


def _columns(profile: Profile) -> Html:
    headings = (t("文件里的列", "Column of the file"), t("读作", "Read as"))
    rows = [(header, _field(profile, name)) for header, name in profile.columns.items()]
    return table(headings, rows, caption=profile.name)


def _field(profile: Profile, name: str) -> str:
    if not name:
        return t("不用", "Not used")
    try:
        return import_words.field_name(profile.record_type, name)
    except KeyError:
        return name
