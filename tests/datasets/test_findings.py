"""Whatever a load finds about a row is said in words."""

import re
from pathlib import Path

import pytest

from governance.datasets.findings import FLAGS, REASONS, finding
from governance.datasets.records.catalogue import RECORD_TYPES

STORE = Path(__file__).parents[2] / "governance" / "store"


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.name)
def test_every_check_of_a_type_is_said_in_its_own_words(kind: object) -> None:
    for check in kind.checks:  # type: ignore[attr-defined]
        assert finding(check.check_id) == (check.title_zh, check.title_en)


def test_reasons_and_flags_share_no_name_with_each_other_or_with_a_check() -> None:
    checks = {check.check_id for kind in RECORD_TYPES for check in kind.checks}
    assert not REASONS.keys() & FLAGS.keys()
    assert not (REASONS.keys() | FLAGS.keys()) & checks


def test_every_reason_that_a_row_is_given_has_words() -> None:
    text = (STORE / "check_sql.py").read_text(encoding="utf-8")
    given = set(re.findall(r'f"([a-z_]+):\{', text)) | set(re.findall(r'"([a-z_]+):place"', text))
    assert {"out_of_range", "total_row", "no_place"} <= given
    assert given <= REASONS.keys()


def test_a_name_without_words_is_shown_as_it_is() -> None:
    assert finding("something_new") == ("something_new", "something_new")
