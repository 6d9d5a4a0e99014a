"""The user's own words for codes are kept in one table that every later load reads."""

from pathlib import Path

import pytest

from governance.datasets.records.catalogue import record_type
from governance.ingest import own_words
from governance.ingest.own_words import OWN_WORDS, OwnWord
from governance.ingest.vocabulary import read_words
from governance.model.errors import DataError
from tests.repository.files import ROOT


def test_what_is_remembered_is_read_and_can_be_forgotten(tmp_path: Path) -> None:
    own_words.remember(
        [OwnWord("status", "已销号", "open"), OwnWord("status", "挂起", "open")], tmp_path
    )
    own_words.remember([OwnWord("status", " 已销号 ", "closed")], tmp_path)
    field = record_type("requests").field("status")
    assert read_words(ROOT / "data", tmp_path).codes_of(field)["已销号"] == "closed"
    own_words.forget(OwnWord("status", "已销号", ""), tmp_path)
    assert [one.printed for one in own_words.listed(tmp_path)] == ["挂起"]


def test_no_word_that_tells_of_a_person_is_remembered(tmp_path: Path) -> None:
    own_words.remember(
        [OwnWord("status", "张伟", "open"), OwnWord("status", "13812345678", "open")], tmp_path
    )
    assert own_words.listed(tmp_path) == ()


def test_a_broken_table_is_named_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / OWN_WORDS).write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(DataError, match=OWN_WORDS):
        own_words.remember([OwnWord("status", "挂起", "open")], tmp_path)
    assert (tmp_path / OWN_WORDS).read_text(encoding="utf-8") == "a,b\n1,2\n"
