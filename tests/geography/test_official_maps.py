"""The cases as the optional package draws them."""

import json
from dataclasses import replace
from typing import NamedTuple

import pytest
import shapely

from governance.geography import official, preparing
from governance.geography.boundaries import MUST_SHOW, Boundaries, LayerInfo, Shape, lacking
from governance.geography.places import read_places
from governance.store.paths import data_folder


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, wheel: None) -> Boundaries:
    prepared = preparing.prepare(tmp_path_factory.mktemp("home"), read_places(data_folder()))
    assert prepared is not None
    return prepared


def names(found: Boundaries, case: str, role: str) -> set[str]:
    return {shape.name for shape in found.case(case).layer("county").with_role(role)}


def test_every_case_but_the_withheld_one_is_there(found: Boundaries) -> None:
    assert set(found.cases) == {"xihu", "donggang", "xinghualing", "wuzhou"}
    assert set(found.missing) == {"fujian-city"}


def test_a_county_stands_among_its_neighbours(found: Boundaries) -> None:
    assert names(found, "xihu", "case") == {"西湖区"}
    neighbours = {"上城区", "拱墅区", "滨江区", "萧山区", "余杭区", "富阳区"}
    assert names(found, "xihu", "neighbour") == neighbours
    assert names(found, "xihu", "unit") == set()
    # At the national border the neighbours end.
    assert len(names(found, "donggang", "neighbour")) == 5


def test_a_prefecture_is_the_union_of_its_counties(found: Boundaries) -> None:
    layer = found.case("wuzhou").layer("county")
    assert len(layer.with_role("unit")) == 7
    (outline,) = layer.with_role("case")
    parts = [shapely.from_geojson(json.dumps(s.geometry)) for s in layer.with_role("unit")]
    whole = shapely.from_geojson(json.dumps(outline.geometry))
    assert whole.symmetric_difference(shapely.union_all(parts)).area == pytest.approx(0, abs=1e-12)


def test_the_four_are_small_and_nothing_was_simplified(found: Boundaries) -> None:
    layers = [layer for case in found.cases.values() for layer in case.layers.values()]
    assert sum(layer.info.bytes for layer in layers) < 140_000
    assert {layer.info.tolerance for layer in layers} == {0.0}
    assert {layer.info.torn for layer in layers} == {0}


def test_the_national_layer_keeps_every_island_point_and_line(found: Boundaries) -> None:
    national = found.national
    areas, lines = national.with_role("unit"), national.with_role("line")
    assert len(areas) == 34 and {"台湾省", "香港特别行政区", "澳门特别行政区"} <= {
        a.name for a in areas
    }
    (dashes,) = (line for line in lines if line.name == "南海断续线")
    assert len(dashes.geometry["coordinates"]) == 10
    (islands,) = national.with_role("island")
    assert islands.name == "钓鱼岛及其附属岛屿" and len(islands.geometry["coordinates"]) == 3
    ours = [shapely.from_geojson(json.dumps(s.geometry)) for s in (*areas, *lines)]
    theirs = json.loads(official.find("province").read_text(encoding="utf-8"))["features"]
    untouched = [shapely.from_geojson(json.dumps(one["geometry"])) for one in theirs]
    assert shapely.get_num_coordinates(ours).sum() == shapely.get_num_coordinates(untouched).sum()
    assert sum(map(shapely.get_num_geometries, ours)) > 550


def test_the_country_is_shown_only_with_all_that_must_be_on_it(found: Boundaries) -> None:
    assert found.complete_national is found.national
    shapes = found.national.shapes
    for name in MUST_SHOW:
        rest = tuple(shape for shape in shapes if shape.name != name)
        assert name in lacking(_Given(found.national.info, rest))
    assert lacking(_Given(replace(found.national.info, tolerance=20.0), shapes)) == ("20 m",)


class _Given(NamedTuple):
    """A layer whose shapes are given, not read."""

    info: LayerInfo
    shapes: tuple[Shape, ...]


def test_the_footer_names_the_source(found: Boundaries) -> None:
    words = found.footer([found.case("xihu").layer("county")])
    assert words.startswith("边界来源：天地图") and words.endswith("界线不作为划界依据。")
