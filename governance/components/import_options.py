"""What a reader can say about files beyond what they show themselves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

import streamlit as st

from governance.components import import_words
from governance.components.language import language, t
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.ingest.questions import Options
from governance.store import paths
from governance.store.settings import read_settings


def show(said: Options) -> Options:
    """Draw the options as they were said; return them as they stand now."""
    kind = _select(t("数据类型", "Type of records"), _types(), "type", said.record_type)
    place = import_words.choose_place(
        t(
            "没有写地方、或地方不认识的行属于",
            "Place of rows whose place is not named or not known",
        ),
        key="import-place",
        before=said.place,
    )
    create = st.checkbox(
        t("在这个地方下新建不认识的地方", "Make unknown places below this one"),
        value=said.create_places_under is not None,
        disabled=place is None,
        key="import-create",
    )
    day = st.date_input(
        t("导出日期（新的为准）", "Day of the export (the newest counts)"),
        value=_day(said),
        key="import-as-of",
    )
    order = _select(t("日期的顺序", "Order of dates"), _orders(), "order", said.date_order)
    codes = _select(
        t("不认识的写法", "Unknown words of a list"), _unknown(), "codes", said.unknown_codes
    )
    profile = st.text_input(
        t(
            "导入档案的名字：列的对应关系按它保存，下次再用",
            "Profile: the mapping is kept under this name and used again",
        ),
        value=said.profile or "",
        key="import-profile",
    ).strip()
    return replace(
        said,
        record_type=kind or None,
        place=place,
        profile=profile or None,
        date_order=order or None,  # type: ignore[arg-type]
        as_of=day if isinstance(day, date) else None,
        create_places_under=place if create else None,
        unknown_codes="other" if codes == "other" else "set_aside",
        keep_text=read_settings(paths.home()).keep_text,
    )


def _select(label: str, options: Mapping[str, str], name: str, before: str | None) -> str:
    return (
        st.selectbox(
            label,
            list(options),
            index=list(options).index(before or next(iter(options))),
            format_func=lambda one: options[one],
            key=f"import-{name}-{language()}",
        )
        or ""
    )


def _day(said: Options) -> date | None:
    return said.as_of.date() if isinstance(said.as_of, datetime) else said.as_of


def _types() -> dict[str, str]:
    names = {one.name: import_words.type_name(one.name) for one in RECORD_TYPES}
    return {"": t("自动辨认", "Recognised"), **names}


def _orders() -> dict[str, str]:
    return {
        "": t("看整列决定", "Decided from the whole column"),
        "ymd": t("年-月-日", "Year-month-day"),
        "dmy": t("日-月-年", "Day-month-year"),
        "mdy": t("月-日-年", "Month-day-year"),
    }


def _unknown() -> dict[str, str]:
    return {
        "set_aside": t("这一行放到一边", "Set the row aside"),
        "other": t("记为“其他”", "Keep as “other”"),
    }
