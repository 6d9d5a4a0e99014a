"""What a reader takes away: the table shown in five formats with its sources, a chart as a picture."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd
import streamlit as st

from governance.components import simulated, theme
from governance.components.language import language, t
from governance.exports.citations import to_bibtex, to_gbt7714
from governance.exports.file_name import file_name
from governance.exports.png import picture_file, to_picture
from governance.exports.tables import Table, to_csv, to_json, to_parquet, to_xlsx
from governance.exports.xy_chart import AnyChart


class _Format(NamedTuple):
    label: str
    suffix: str
    mime: str
    write: Callable[[], bytes]


def table(content: Table, stem: str) -> None:
    """Draw the buttons that download a table and the citations of its sources.

    ``stem`` tells the buttons of a page apart; files are called by title, filters and version.
    Files are made when a button is pressed, not at every rerun.
    """
    content = simulated.marked(content)
    with st.container(horizontal=True, key=f"downloads-{stem}"):
        for form in [*_table_formats(content), *_citations(content.sources)]:
            st.download_button(
                form.label,
                form.write,
                file_name=file_name(content.title, content.footer, form.suffix),
                mime=form.mime,
                key=f"download-{stem}{form.suffix}",
                on_click="ignore",
                icon=":material/download:",
            )


def picture(chart: AnyChart, stem: str) -> None:
    """Draw the button that downloads a chart as a 1920×1080 picture with its footer.

    A chart with more rows than a room can read comes as a ZIP of several pictures.
    """
    chart = simulated.marked(chart)
    words, palette = language(), theme.kind()
    called = file_name(chart.title, chart.footer, "")
    file = picture_file(chart, called)
    st.download_button(
        t("下载图片（1920×1080）", "Download picture (1920×1080)"),
        lambda: to_picture(chart, called, language=words, theme=palette),
        file_name=file.name,
        mime=file.mime,
        key=f"download-picture-{stem}",
        on_click="ignore",
        icon=":material/image:",
    )


def _table_formats(content: Table) -> list[_Format]:
    words = language()
    return [
        _Format("CSV", ".csv", "text/csv", lambda: to_csv(content, words)),
        _Format(
            "Excel",
            ".xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            lambda: to_xlsx(content, words),
        ),
        _Format(
            "Parquet", ".parquet", "application/vnd.apache.parquet", lambda: to_parquet(content)
        ),
        _Format("JSON", ".json", "application/json", lambda: to_json(content)),
    ]


def _citations(sources: pd.DataFrame) -> list[_Format]:
    if sources.empty:
        return []
    return [
        _Format(
            t("引文 GB/T 7714", "Citation GB/T 7714"),
            "-gbt7714.txt",
            "text/plain",
            lambda: to_gbt7714(sources),
        ),
        _Format(
            t("引文 BibTeX", "Citation BibTeX"),
            ".bib",
            "application/x-bibtex",
            lambda: to_bibtex(sources),
        ),
    ]
