import csv
from pathlib import Path

import pytest

from governance.ingest.source_texts import Sentence, sentence
from tests.data.case_texts import CASES, TEXTS, needs_texts

TEXT = "标题\n\n第一句有3个站。第二句有3个站、13个点；末句没有数\n   \n尾行5支队"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "town.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("line", "quote", "occurrence", "expected"),
    [
        (2, "3个", 1, Sentence("第一句有", "3个", "站。")),
        (2, "3个", 2, Sentence("第二句有", "3个", "站、13个点；")),
        (2, "3个", 3, Sentence("第二句有3个站、1", "3个", "点；")),
        (3, "5支", 1, Sentence("尾行", "5支", "队")),
        (2, "3个", 4, None),
        (2, "9个", 1, None),
        (4, "5支", 1, None),
        (0, "5支", 1, None),
    ],
)
def test_the_quote_in_its_sentence(
    folder: Path, line: int, quote: str, occurrence: int, expected: Sentence | None
) -> None:
    assert sentence(folder, "town", line, quote, occurrence) == expected


def test_no_text_or_an_unreadable_one_gives_no_sentence(tmp_path: Path) -> None:
    (tmp_path / "gbk.txt").write_bytes("第一句有3个站".encode("gbk"))
    assert sentence(tmp_path, "absent", 1, "3个", 1) is None
    assert sentence(tmp_path, "gbk", 1, "3个", 1) is None


@needs_texts
def test_every_figure_is_found_in_its_sentence() -> None:
    with (CASES / "observations.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            where = row["source_id"], int(row["line"]), row["quote"], int(row["occurrence"])
            found = sentence(TEXTS, *where)
            assert found is not None, row["observation_id"]
            assert found.quote == row["quote"]
