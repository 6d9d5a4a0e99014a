"""Shapes find their places by code, then by name inside the parent; the rest is listed."""

import pytest

from governance.geography.joining import Columns, columns_of, joined
from governance.geography.places import Gazetteer
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
