"""Shapes find their places by code, then by name inside the parent; the rest is listed."""

import pytest

from governance.geography.joining import Columns, columns_of, joined
from governance.geography.places import Gazetteer, Place
from governance.model.errors import DataError
from tests.geography.made_up import frame, square

ALL = Columns("code", "name", "parent")


def join(gazetteer: Gazetteer, level: str, *rows: tuple[object, object, object], within: str = ""):
    code, name, parent = zip(*rows, strict=True)
    made = frame([square(n) for n in range(len(rows))], code=code, name=name, parent=parent)
    return joined(made, level, ALL, gazetteer, gazetteer.by_id.get(within))


def test_a_code_in_any_spelling_finds_its_place(gazetteer: Gazetteer) -> None:
    rows = [("156330106", "西区", None), (330108.0, None, None), ("330201", "中区", None)]
    units, mismatches = join(gazetteer, "county", *rows)
    assert list(units["place_id"]) == ["west", "east", ""]
    assert list(units["case_id"]) == ["west", "", "port"]
    assert list(units["unit_id"]) == ["west", "east", "330201"]
    assert list(units["name"]) == ["西区", "东区", "中区"]
    assert mismatches == ()


def test_without_code_the_name_counts_inside_its_parent(gazetteer: Gazetteer) -> None:
    rows = [("", " 北山 街道", "西区"), (None, "西溪街道", "330106"), (None, "新街道", "West")]
    units, mismatches = join(gazetteer, "subdistrict", *rows)
    assert list(units["place_id"]) == ["west-hill", "west-brook", ""]
    assert units["unit_id"][2] == "west/subdistrict/新街道"
    assert mismatches == ()


def test_the_whole_file_may_have_one_parent(gazetteer: Gazetteer) -> None:
    units, _ = join(gazetteer, "subdistrict", ("", "北山街道", ""), within="west")
    assert list(units["place_id"]) == ["west-hill"]


def test_a_name_alone_is_never_enough(gazetteer: Gazetteer) -> None:
    units, (mismatch,) = join(gazetteer, "subdistrict", ("", "北山街道", ""))
    assert units.empty
    assert (mismatch.row, mismatch.name) == (1, "北山街道") and "in no case" in mismatch.why.en


def test_a_name_that_two_places_have_is_not_guessed(gazetteer: Gazetteer) -> None:
    units, (mismatch,) = join(gazetteer, "community", ("", "松社区", "west"), within="west")
    assert list(units["place_id"]) == [""]
    assert "west-hill-pine, west-brook-pine" in mismatch.why.zh
    units, mismatches = join(gazetteer, "community", ("", "松社区", "西溪街道"))
    assert (list(units["place_id"]), mismatches) == (["west-brook-pine"], ())


def test_below_the_county_a_name_outweighs_the_code_of_another_code_table(
    gazetteer: Gazetteer,
) -> None:
    units, (mismatch,) = join(gazetteer, "subdistrict", ("330106004", "北山街道", ""))
    assert list(units["place_id"]) == ["west-hill"]
    assert "西溪街道" in mismatch.why.zh


def test_a_county_goes_by_its_code_and_a_new_name_is_told(gazetteer: Gazetteer) -> None:
    units, (mismatch,) = join(gazetteer, "county", ("330106", "新西区", ""))
    assert list(units["place_id"]) == ["west"] and "新西区" in mismatch.why.zh


def test_without_code_and_name_a_feature_is_left_out(gazetteer: Gazetteer) -> None:
    units, (mismatch,) = join(gazetteer, "subdistrict", ("", None, ""), within="west")
    assert units.empty and "neither code nor name" in mismatch.why.en


def test_parts_of_one_unit_are_put_together(gazetteer: Gazetteer) -> None:
    rows = [("330106", "西区", ""), ("330108", "东区", ""), ("330106", "西区", "")]
    units, _ = join(gazetteer, "county", *rows)
    assert list(units["unit_id"]) == ["west", "east"]
    assert units.geometry[0].geom_type == "MultiPolygon"


def test_usual_headers_are_found_and_others_are_named_by_the_person() -> None:
    made = frame([square()], GB=["1"], 名称=["x"], mine=["y"])
    assert columns_of(made, Columns()) == Columns("GB", "名称", "")
    assert columns_of(made, Columns(name="mine")) == Columns("GB", "mine", "")
    with pytest.raises(DataError, match="mine"):
        columns_of(made, Columns(code="gone"))
    with pytest.raises(DataError, match="找不到代码或名称的列"):
        columns_of(frame([square()], other=["x"]), Columns())


@pytest.fixture
def own(gazetteer: Gazetteer) -> Gazetteer:
    """The same with a city that a user has loaded, its codes in no known form."""
    rows = [
        ("M", "", "prefecture", "模市", "M"),
        ("M-1", "M", "county", "模区", "M-1"),
        *(
            ("M-1-1", "M-1", "subdistrict", "东街道", ""),
            ("M-1-2", "M-1", "subdistrict", "西街道", ""),
        ),
        *(
            ("7", "M-1-1", "community", "和平社区", "SQ 07"),
            ("8", "M-1-2", "community", "和平社区", ""),
        ),
    ]
    return gazetteer.with_own(Place(*row[:4], row[3], row[4]) for row in rows)


@pytest.mark.parametrize(
    ("code", "name", "parent", "place_id", "doubt"),
    [
        ("SQ 07", "和平社区居委会", "", "7", ""),
        (8.0, None, "", "8", ""),
        ("SQ 07", "改名社区", "", "7", "改名社区"),
        ("", "和平社区", "西街道", "8", ""),
        ("", "和平社区", "M-1-1", "7", ""),
        ("", "和平社区", "模区", "", "7, 8"),
        ("", "新社区", "模区", "", "没有数值"),
    ],
)
def test_own_places_go_by_own_codes_then_by_name_inside_the_parent(
    own: Gazetteer, code: object, name: object, parent: str, place_id: str, doubt: str
) -> None:
    units, mismatches = join(own, "community", (code, name, parent))
    assert (list(units["place_id"]), list(units["case_id"])) == ([place_id], ["M"])
    assert [doubt in one.why.zh for one in mismatches] == ([True] if doubt else [])


def test_an_own_place_of_another_level_is_told(own: Gazetteer) -> None:
    units, (mismatch,) = join(own, "community", ("M-1", "模区", ""))
    assert list(units["place_id"]) == ["M-1"] and "层级是 county" in mismatch.why.zh


def test_a_code_that_comes_twice_is_told(own: Gazetteer) -> None:
    rows = [("SQ 07", "", ""), ("8", "", ""), ("SQ 07", "", "")]
    units, (mismatch,) = join(own, "community", *rows)
    assert len(units) == 2 and mismatch.row == 3 and "第 1 个要素" in mismatch.why.zh
