"""The version of the lake's layout, and the steps by which an older lake becomes a current one.

A step takes the lake from its version to the next. It may be broken off anywhere and run again:
each file is replaced whole, and the version is written only when the step is done.

1. the first layout
2. an entry of the ledger tells its origin: a program that does not know of it would take
   simulated records for real ones
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Final

from governance.model.errors import DataError, Problem, Text
from governance.store.durable import replace_text

FIRST: Final = 1
FILE: Final = "LAYOUT"
Step = Callable[[Path], None]


def _tell_origins(root: Path) -> None:
    """Write into each entry of the ledger that its records were a user's own."""
    for path in sorted((root / "ledger").glob("*.json")):
        entry = json.loads(path.read_text(encoding="utf-8"))
        if "origin" not in entry:
            text = json.dumps({**entry, "origin": "loaded"}, ensure_ascii=False, indent=1)
            replace_text(path, text + "\n")


# The first step leads from version 1 to 2, each further one to the next.
STEPS: Final[tuple[Step, ...]] = (_tell_origins,)
LAYOUT: Final = FIRST + len(STEPS)


def settle(root: Path) -> None:
    """Bring a lake to the current layout; its writer alone may call this. DataError for a newer one."""
    refuse_unknown(root)
    found = _version(root)
    for number in range(found, LAYOUT):
        STEPS[number - FIRST](root)
        _write(root, number + 1)
    if not (root / FILE).is_file():
        _write(root, LAYOUT)


def refuse_unknown(root: Path) -> None:
    """DataError where a newer program has written the lake, or its version cannot be read."""
    found = _version(root)
    if found > LAYOUT:
        raise DataError(_newer(found))


def is_current(root: Path) -> bool:
    """Whether a lake needs no step; one that is not there needs none."""
    return _version(root) == LAYOUT


def _version(root: Path) -> int:
    path = root / FILE
    if not path.is_file():
        # A lake with loads but without a version is one of the first: a new one has no loads.
        return FIRST if any((root / "ledger").glob("*.json")) else LAYOUT
    try:
        found = json.loads(path.read_text(encoding="utf-8"))["layout"]
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(_unreadable(path)) from error
    if not isinstance(found, int) or found < FIRST:
        raise DataError(_unreadable(path))
    return found


def _write(root: Path, version: int) -> None:
    replace_text(root / FILE, json.dumps({"layout": version}) + "\n")


def _newer(found: int) -> Problem:
    return Problem(
        Text("数据湖的版本比本程序新", "The lake is newer than this program"),
        str(found),
        Text(f"{LAYOUT} 或更早", f"{LAYOUT} or older"),
        Text(
            "它是较新的程序写的：请更新本程序，数据没有动。",
            "A newer program wrote it: update this one. Nothing was changed.",
        ),
        FILE,
    )


def _unreadable(path: Path) -> Problem:
    return Problem(
        Text("读不出数据湖的版本", "The version of the lake cannot be read"),
        path.read_text(encoding="utf-8", errors="replace").strip()[:40],
        f'{{"layout": {LAYOUT}}}',
        Text("用备份恢复：python -m governance restore。数据没有动。",
             "Restore a backup: python -m governance restore. Nothing was changed."),
        FILE,
    )  # fmt: skip
