"""Filters above a list: what may be chosen, what is left, and the choice in words for a footer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from governance.components import link
from governance.components.language import t


@dataclass(frozen=True)
class Choice:
    """A column to choose values of: its label on the screen, and code → words of the values.

    The link holds the choice under ``key``: the name of the column unless given.
    """

    column: str
    label: str
    options: Mapping[str, str]
    key: str = ""


@dataclass(frozen=True)
class Narrowed:
    """The rows that are left, and what was chosen, in words."""

    frame: pd.DataFrame
    words: str


def narrow(
    frame: pd.DataFrame,
    choices: Sequence[Choice],
    searched: Sequence[str],
    placeholder: str,
    cells: Sequence[DeltaGenerator] = (),
) -> Narrowed:
    """Draw one list per choice and a line to search in; return the rows that pass all of them.

    The link holds each choice under its key, and the search under ``q``. They
    stand side by side, or in ``cells``, one for each choice and one for the search.
    """
    said: list[str] = []
    places = cells or st.columns(len(choices) + 1)
    for cell, choice in zip(places, [*choices, None], strict=True):
        with cell:
            if choice is None:
                frame, words = _search(frame, searched, placeholder)
            else:
                frame, words = _choose(frame, choice)
        said += [words] if words else []
    return Narrowed(frame, t("；", "; ").join(said) or t("未筛选", "No filter"))


def occurring(frame: pd.DataFrame, column: str, title: str) -> dict[str, str]:
    """Return the values of a column → their titles in another, in the order of the rows."""
    pairs = frame[[column, title]].dropna().drop_duplicates()
    return dict(pairs.itertuples(index=False, name=None))


def _choose(frame: pd.DataFrame, choice: Choice) -> tuple[pd.DataFrame, str]:
    codes = link.multiselect(
        choice.label, choice.options, key=choice.key or choice.column, placeholder=t("全部", "All")
    )
    if not codes:
        return frame, ""
    names = t("、", ", ").join(choice.options[code] for code in codes)
    return frame[frame[choice.column].isin(codes)], t(
        f"{choice.label}：{names}", f"{choice.label}: {names}"
    )


def _search(
    frame: pd.DataFrame, searched: Sequence[str], placeholder: str
) -> tuple[pd.DataFrame, str]:
    typed = link.text(t("文字", "Text"), key="q", placeholder=placeholder)
    if not typed:
        return frame, ""
    haystack = frame[list(searched)].fillna("").agg("\n".join, axis=1)
    found = frame[haystack.str.contains(typed, case=False, regex=False)]
    return found, t(f"文字：{typed}", f"Text: {typed}")
