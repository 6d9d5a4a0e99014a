"""Invented records and a user's own are never in one lake: no number may mix them."""

from collections.abc import Sequence
from typing import Final

from governance.model.errors import DataError, Problem, Text
from governance.store.ledger import Entry

_REMOVE: Final = "python -m governance demo --remove"


def refuse_beside_demo(existing: Sequence[Entry]) -> None:
    """DataError where the lake holds invented records: a user's own cannot join them."""
    made_up = [entry for entry in existing if entry.origin == "demo"]
    if made_up:
        raise DataError(
            Problem(
                Text("数据湖里是模拟数据", "The lake holds simulated data"),
                made_up[0].files[0].name,
                Text("没有模拟数据的数据湖", "a lake without simulated data"),
                Text(
                    f"先移除模拟数据：{_REMOVE}，或在“数据导入”页移除；再导入。",
                    f"Remove the simulated data first, on the page of loads or by {_REMOVE}; then load.",
                ),
            )
        )


def refuse_beside_own(existing: Sequence[Entry]) -> None:
    """DataError where the lake holds a user's own records: invented ones cannot join them."""
    own = [entry.load_id for entry in existing if entry.origin != "demo"]
    if own:
        raise DataError(
            Problem(
                Text("数据湖里已有用户自己的数据", "The lake holds a user's own records"),
                f"{len(own)}: {own[-1]}",
                Text("没有导入过的数据湖", "a lake without loads"),
                Text(
                    "模拟数据不与真实数据放在一起：用 --home 换一个空目录再载入。",
                    "Simulated and real data are never mixed: choose an empty folder with --home.",
                ),
            )
        )


def refuse_part_of_demo(entry: Entry) -> None:
    """DataError for one load of the demo alone: what is invented is taken out as a whole."""
    if entry.origin == "demo":
        raise DataError(
            Problem(
                Text("模拟数据只能整体移除", "Simulated data are removed as a whole"),
                entry.load_id,
                Text("用户自己的一次导入", "a load of a user's own"),
                Text(f"运行 {_REMOVE}。", f"Run: {_REMOVE}"),
            )
        )
