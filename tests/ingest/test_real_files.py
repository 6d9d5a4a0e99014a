"""Real exports: planned as they are, with what their publishers say of them."""

from datetime import date
from pathlib import Path

import pyarrow.csv
import pytest

from governance.ingest.plan import LoadPlan
from governance.ingest.planning import plan
from governance.ingest.questions import Options
from tests.ingest.requests_export import cells

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
BALTIMORE = "requests/baltimore_downtown_2024_2025_sla.csv"
BOSTON = "requests/boston311-100.csv"
DAY_FIRST = "requests/boston311-dmy-100.csv"

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason="the public test data are not here")


def planned(name: str, home: Path, **said: object) -> LoadPlan:
    found = plan([DATA / name], Options(**said), home)  # type: ignore[arg-type]
    assert found.questions == ()
    assert found.plan is not None
    return found.plan


def fields(found: LoadPlan) -> dict[str, str | None]:
    return {column.name: column.header for column in found.columns}


def formats(found: LoadPlan) -> dict[str, tuple[str, ...]]:
    return {one.name: one.instants.formats for one in found.columns if one.instants}


def test_baltimore(tmp_path: Path) -> None:
    found = planned(BALTIMORE, tmp_path)
    assert found.record_type == "requests"
    # The data date: the last close date is 2025-12-04, due dates run on into 2026.
    assert found.as_of == date(2025, 12, 4)
    expected = {
        "request_id": "Service Request Number",
        "status": "SR Status",
        "opened_at": "Created Date",
        "due_at": "Due Date",
        "closed_at": "Close Date",
        "sla_days": "SLA",
    }
    assert expected.items() <= fields(found).items()
    assert all(one.instants.iso for one in found.columns if one.instants)
    assert not found.files[0].is_temporary


def test_boston_and_its_day_first_twin(tmp_path: Path) -> None:
    iso, day_first = planned(BOSTON, tmp_path), planned(DAY_FIRST, tmp_path)
    assert fields(iso) == fields(day_first)
    assert set(formats(iso).values()) == {("%Y-%m-%d %H:%M:%S",)}
    assert set(formats(day_first).values()) == {("%d/%m/%Y %H:%M:%S",)}
    assert iso.as_of == day_first.as_of == date(2022, 4, 25)


def test_the_committees_are_places(tmp_path: Path) -> None:
    found = planned("places/committees_2023.csv", tmp_path)
    assert found.record_type == "places"
    expected = {"code": "code", "name": "name", "level": "kind"}
    assert expected.items() <= fields(found).items()
    rows = cells(found.files[0])
    kinds = {row[rows[0].index("kind")].strip().casefold() for row in rows[1:]}
    level = next(column for column in found.columns if column.name == "level")
    # Fifteen rows say no more than "other"; they are set aside.
    assert kinds - level.codes.keys() == {"other"}


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_baltimore_in_another_encoding_is_the_same_table(encoding: str, tmp_path: Path) -> None:
    plain = planned(BALTIMORE, tmp_path)
    copy = tmp_path / "copy.csv"
    copy.write_bytes((DATA / BALTIMORE).read_text(encoding="utf-8").encode(encoding))
    found = plan([copy], Options(), tmp_path / "home").plan
    assert found is not None
    assert (fields(found), formats(found), found.as_of) == (
        fields(plain),
        formats(plain),
        plain.as_of,
    )
    names = list(found.files[0].headers)
    first, second = (
        pyarrow.csv.read_csv(
            file.path,
            convert_options=pyarrow.csv.ConvertOptions(
                include_columns=names, column_types=dict.fromkeys(names, "string")
            ),
        )
        for file in (plain.files[0], found.files[0])
    )
    assert first.num_rows == 9287
    assert first.equals(second)
