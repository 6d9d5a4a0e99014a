"""Compared with whom: units alike in size or in mix of compounds."""

from typing import Any

import pytest

from governance.components import peers
from governance.components.peers import EVERY, OWN, known, named, own, sentence, thirds
from governance.components.units import Units

MIX = {
    "a": [("old", 4), ("property", 1)],
    "b": [("old", 9)],
    "c": [("property", 20), ("old", 2)],
    "d": [("property", 30)],
}
TYPES = [
    {"type_id": "old", "type_name_zh": "老旧小区", "type_name_en": "Old compound"},
    {"type_id": "property", "type_name_zh": "物业小区", "type_name_en": "Compound with a firm"},
]


def _row(place: str) -> dict[str, Any]:
    names = {"place_name_zh": place, "place_name_en": place}
    return {"place_id": place, "place_level": "community", **names}


@pytest.fixture
def four(monkeypatch: pytest.MonkeyPatch) -> Units:
    def entries(name: str, **asked: Any) -> list[dict[str, Any]]:
        if name == "compound_types":
            return TYPES
        return [
            {"place_id": place, "compound_type": kind, "compounds": count}
            for place in asked["places"]
            for kind, count in MIX[place]
        ]

    monkeypatch.setattr(peers, "entries", entries)
    return Units(_row("west"), "community", tuple(_row(place) for place in MIX))


def test_units_fall_into_thirds_by_size_and_into_their_leading_type(four: Units) -> None:
    found = {code: sorted(one.ids) for code, one in known(four).items()}
    assert found == {
        "all": ["a", "b", "c", "d"],
        "size-small": ["a", "b"],
        "size-middle": ["c"],
        "size-large": ["d"],
        "mix-old": ["a", "b"],
        "mix-property": ["c", "d"],
    }
    assert known(four)["size-small"].words == "小区不多于 9 个"


def test_two_units_are_no_thirds(four: Units) -> None:
    two = Units(four.parent, four.level, four.places[:2])
    assert list(known(two)) == ["all"]


@pytest.mark.parametrize(
    ("counts", "ends"),
    [([1, 2, 3], (1, 2)), ([5, 5, 5, 9], (5, 5)), ([1, 2, 3, 4, 5, 6, 7], (3, 5))],
)
def test_the_ends_of_the_thirds(counts: list[int], ends: tuple[int, int]) -> None:
    assert thirds(counts) == ends


def test_the_group_is_named(four: Units) -> None:
    alike = Units(four.parent, four.level, four.places[:2], "以老旧小区为主")
    assert alike.words == "west内以老旧小区为主的社区（2 个）"


def test_a_group_that_the_reader_picked_has_its_name_and_its_members(four: Units) -> None:
    picked = own(four, ["d", "b", "elsewhere"], "试点")
    assert picked.ids == ["b", "d"], "in the order of the places, nothing of another place"
    assert picked.words == "west内的“试点”（2 个社区）"
    assert named(picked) == "west内的“试点”（2 个社区）：b、d"
    assert picked.key != own(four, ["b", "c"], "试点").key
    assert own(four, ["b"], "").words == "west内的“自选组”（1 个社区）"
    assert own(four, [], "试点") == four, "until a unit is picked, all are compared"


def test_it_is_said_with_whom_units_are_compared(four: Units) -> None:
    assert "全部单位" in sentence(four, four, EVERY)
    assert "还没有挑选单位：先与west内全部 4 个社区比" in sentence(four, four, OWN)
    assert "由读者挑选并命名：a、b" in sentence(own(four, ["a", "b"], "试点"), four, OWN)
    small = Units(four.parent, four.level, four.places[:2], "小区不多于 9 个")
    assert "把 4 个社区从小到大分成三份：a、b" in sentence(small, four, "size-small")
    assert "最多的小区类型：a、b" in sentence(small, four, "mix-old")
