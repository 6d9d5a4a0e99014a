"""The types of records name only what is declared, and what a user reads is there in both languages."""

from pathlib import Path

import pytest

from governance.datasets.mapping_tables import CODE_WORDS, CODES, HEADER_SYNONYMS
from governance.datasets.mechanisms import DATASET_TYPES
from governance.datasets.record_type import Field, RecordType
from governance.datasets.records.catalogue import RECORD_TYPES, record_type
from governance.datasets.reference_data import COMPOUND_TYPES
from governance.ingest.csv_tables import Row, read_table

DATA = Path(__file__).parents[2] / "data"
EACH_TYPE = pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.name)


def codes() -> set[tuple[object, object]]:
    return {(row["code_list"], row["code"]) for row in read_table(CODES, DATA).rows}


def words_of(code_list: str | None) -> set[str]:
    listed = [row for row in read_table(CODES, DATA).rows if row["code_list"] == code_list]
    printed = [row for row in read_table(CODE_WORDS, DATA).rows if row["code_list"] == code_list]
    names = {str(row[name]) for row in listed for name in ("code", "name_zh", "name_en")}
    return names | {str(row["printed"]) for row in printed}


def code_list(field: Field) -> str | None:
    return field.code_list or ("boolean" if field.type == "boolean" else None)


@EACH_TYPE
def test_every_column_says_in_both_languages_what_it_holds(kind: RecordType) -> None:
    for field in kind.fields:
        assert field.title_zh and field.description_zh and field.description_en, field.name
        assert field.title_en.isascii() and field.title_en, field.name
        assert bool(field.unit_zh) or not field.unit_en, field.name


@EACH_TYPE
def test_titles_and_names_do_not_repeat(kind: RecordType) -> None:
    for attribute in ("name", "title_zh", "title_en"):
        held = [getattr(field, attribute) for field in kind.fields]
        assert len(set(held)) == len(held), attribute


@EACH_TYPE
def test_columns_name_only_columns_of_their_type(kind: RecordType) -> None:
    for field in kind.fields:
        named = {*field.parts, field.increments or field.name}
        if field.stands_in:
            named |= {field.stands_in.column, *(field.stands_in.where or ())[:1]}
        assert named <= set(kind.names), field.name
        assert field.type != "place" or field.level or field.name == "place"


@EACH_TYPE
def test_keys_and_dates_are_columns_or_the_place(kind: RecordType) -> None:
    assert set(kind.key) <= {*kind.names, "place_id"}
    if kind.dated_by:
        assert kind.field(kind.dated_by).type in ("date", "timestamp", "month")
        assert kind.field(kind.dated_by).required


@EACH_TYPE
def test_checks_name_columns_and_codes_there_are(kind: RecordType) -> None:
    known = codes()
    for check in kind.checks:
        assert set(check.fields) <= set(kind.names), check.check_id
        assert check.title_zh and check.title_en
        if check.where:
            column, wanted = check.where
            assert {(kind.field(column).code_list, code) for code in wanted} <= known
    ids = [check.check_id for check in kind.checks]
    assert len(set(ids)) == len(ids)


@EACH_TYPE
def test_coded_columns_have_their_list_and_an_example_of_it(kind: RecordType) -> None:
    for field in kind.fields:
        assert (field.type in ("code", "boolean")) == bool(code_list(field)), field.name
        if code_list(field):
            assert field.example in words_of(code_list(field)), field.name


@EACH_TYPE
def test_a_number_is_bounded_so_that_a_phone_or_an_identity_number_is_no_count(
    kind: RecordType,
) -> None:
    for field in kind.fields:
        if field.type in ("integer", "number"):
            assert field.maximum is not None and field.maximum < 13_000_000_000, field.name


def test_the_types_are_those_that_mechanisms_name() -> None:
    titles = {kind.name: (kind.title_zh, kind.title_en) for kind in DATASET_TYPES}
    for kind in RECORD_TYPES:
        assert (kind.title_zh, kind.title_en) == titles[kind.name]


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(KeyError, match="no type of records is called nothing"):
        record_type("nothing")
    with pytest.raises(KeyError, match="requests has no column nothing"):
        record_type("requests").field("nothing")


def test_words_stand_for_codes_there_are_and_only_for_one() -> None:
    known = codes()
    meant: dict[tuple[object, str], object] = {}
    for row in read_table(CODES, DATA).rows:
        for name in ("code", "name_zh", "name_en"):
            key = (row["code_list"], str(row[name]).casefold())
            assert meant.setdefault(key, row["code"]) == row["code"], key
    for row in read_table(CODE_WORDS, DATA).rows:
        assert (row["code_list"], row["code"]) in known
        key = (row["code_list"], str(row["printed"]).casefold())
        assert key not in meant, key
        meant[key] = row["code"]


def test_types_of_compounds_are_the_listed_ones() -> None:
    listed = {row["type_id"] for row in read_table(COMPOUND_TYPES, DATA).rows}
    assert {code for name, code in codes() if name == "compound_type"} == listed | {"other"}


def test_headers_lead_to_columns_there_are() -> None:
    for row in read_table(HEADER_SYNONYMS, DATA).rows:
        if row["field"] is not None:
            assert row["field"] in record_type(str(row["record_type"])).names, row.line


def _leads_to(rows: tuple[Row, ...], kind: str, source: str) -> dict[str, object]:
    return {
        str(row["header"]): row["field"]
        for row in rows
        if row["record_type"] == kind and row["source"] in (source, "common")
    }


# One row per public file and the headers by which a request is counted there.
PUBLIC = [
    (
        "baltimore311",
        "baltimore_downtown_2024_2025_sla.csv",
        ["request_id", "status", "opened_at", "due_at", "closed_at", "sla_days", "category"],
    ),
    (
        "boston311",
        "boston311-100.csv",
        ["request_id", "status", "opened_at", "due_at", "closed_at", "channel", "category"],
    ),
]


@pytest.mark.parametrize(("source", "file", "needed"), PUBLIC)
def test_public_files_are_known_header_by_header(source: str, file: str, needed: list[str]) -> None:
    path = Path(__file__).parents[2] / "../shared/data/requests" / file
    if not path.exists():
        pytest.skip(f"{file} is not here")
    headers = path.open(encoding="utf-8-sig").readline().strip().split(",")
    leads = _leads_to(read_table(HEADER_SYNONYMS, DATA).rows, "requests", source)
    titles = {field.name for field in record_type("requests").fields}
    found = {leads.get(header, header if header in titles else None) for header in headers}
    assert set(needed) <= found
