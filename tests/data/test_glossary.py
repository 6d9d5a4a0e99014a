"""The glossary and the types of compounds: complete, given once, pointing at known terms."""

import csv
import re
from pathlib import Path

REFERENCE = Path(__file__).parents[2] / "data" / "reference"


def reference(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_compound_types_are_those_of_the_register() -> None:
    rows = reference("compound_types.csv")
    assert [row["type_id"] for row in rows] == [
        "property",
        "old",
        "resettlement",
        "urban_village",
        "other",
    ]
    assert all(row["name_zh"] and row["name_en"] and row["note"] for row in rows)


def test_glossary_terms_are_complete_and_given_once() -> None:
    rows = reference("glossary.csv")
    ids = [row["term_id"] for row in rows]
    assert len(ids) == len(set(ids)) >= 50
    for row in rows:
        assert re.fullmatch("[a-z0-9_]+", row["term_id"], re.ASCII)
        assert all(text for column, text in row.items() if column != "not_to_confuse_with"), row


def test_terms_not_to_be_confused_point_at_each_other() -> None:
    others = {
        row["term_id"]: set(filter(None, row["not_to_confuse_with"].split(";")))
        for row in reference("glossary.csv")
    }
    for term_id, named in others.items():
        for other in named:
            assert term_id in others[other], f"{other} does not name {term_id}"


def test_community_and_compound_never_share_a_word() -> None:
    terms = {row["term_zh"]: row["term_en"] for row in reference("glossary.csv")}
    assert (terms["社区"], terms["小区"]) == ("community", "compound")
