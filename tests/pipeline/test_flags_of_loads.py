"""What a load finds about a row beside the others of its load reaches the record and its marts."""

from pathlib import Path

from tests.pipeline.conftest import Project
from tests.pipeline.test_loads import HEADER, MARCH, load_file, rows


def test_what_is_odd_beside_the_others_is_told_of_the_record(
    built_project: Project, tmp_path: Path
) -> None:
    typed = [f"B{n},已办结,2025-03-05 10:{n % 60:02d}:00,2025-03-06 10:00:00,3" for n in range(61)]
    hours = [f"H{n},已办结,2025-03-{n + 7:02d} 09:00:00,,3" for n in range(9)]
    path = tmp_path / "a.csv"
    path.write_text("\n".join([HEADER, *typed, *hours]) + "\n", encoding="utf-8")
    load_file(built_project, path, MARCH)
    flagged = "select count(*) from staging.requests where list_contains(flags, 'bulk_entry')"
    doubtful = (
        "select sum(received) from marts.request_part_month where is_doubtful and place_id = 'west' "
        "and coalesce(process, category, channel) is null"
    )
    assert rows(built_project, flagged) == [(61,)]
    assert rows(built_project, doubtful) == [(70,)]  # and nine without the date of their closing
