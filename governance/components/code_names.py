"""The names of the codes that records hold, from the project's table of codes."""

from __future__ import annotations

from functools import cache

from governance.components.language import t
from governance.datasets.mapping_tables import CODES
from governance.ingest.csv_tables import read_table
from governance.model.errors import Text
from governance.store import paths


def names(code_list: str) -> dict[str, str]:
    """Return code → name in the language of the page, in the order of the table."""
    return {code: t(*text) for code, text in _texts(code_list).items()}


@cache
def _texts(code_list: str) -> dict[str, Text]:
    listed = read_table(CODES, paths.data_folder()).rows
    return {
        str(row["code"]): Text(str(row["name_zh"]), str(row["name_en"]))
        for row in listed
        if row["code_list"] == code_list
    }
