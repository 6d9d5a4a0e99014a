"""Texts on a map keep off each other at first sight."""

from typing import Any

import pytest

from governance.components.map_label_places import OPTIONAL, TRIES, around, settled
from governance.components.map_scale import Camera

CAMERA = Camera(120.0, 30.0, 100)


def _label(text: str, east: float = 0, **more: Any) -> dict[str, Any]:
    where = CAMERA.at(east, 0)
    plain = {"position": list(where), "text": text, "size": 20, "shift": [0, 0], "anchor": "middle"}
    return {**plain, **more}


def test_what_is_free_stays_and_what_is_not_moves_to_the_first_free_place() -> None:
    tries = [(0, 10, "middle"), (0, 30, "middle"), (0, 60, "middle")]
    first, second = settled([_label("西湖区"), _label("上城区", **{TRIES: tries})], [], CAMERA)
    assert (first["shift"], second["shift"]) == ([0, 0], [0, 30])
    assert TRIES not in second


@pytest.mark.parametrize(("optional", "left"), [(True, 1), (False, 2)])
def test_without_a_free_place_only_what_is_optional_is_left_out(optional: bool, left: int) -> None:
    labels = [_label("西湖区"), _label("上城区", 5, **{OPTIONAL: optional})]
    assert len(settled(labels, [], CAMERA)) == left


def test_a_text_keeps_off_a_mark_and_may_begin_beside_it() -> None:
    mark = around(CAMERA.at(0, 0), 9, CAMERA)
    [one] = settled([_label("西湖区", **{TRIES: [(14, 0, "start")]})], [mark], CAMERA)
    assert (one["shift"], one["anchor"]) == ([14, 0], "start")


def test_far_apart_nothing_moves() -> None:
    assert [one["shift"] for one in settled([_label("甲"), _label("乙", 60)], [], CAMERA)] == [
        [0, 0],
        [0, 0],
    ]
