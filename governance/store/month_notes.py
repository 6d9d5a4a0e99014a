"""Notes that users pin to a month of a place, kept in their folder beside the lake.

One JSON object a line. The file is replaced whole, so that a reader never sees half of it.
"""

import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from governance.model.errors import DataError, Problem, Text

FILE: Final = "month_notes.jsonl"
LONGEST: Final = 40


@dataclass(frozen=True)
class MonthNote:
    """What happened in a month (YYYY-MM) at a place."""

    place_id: str
    month: str
    text: str


def read_notes(home: Path) -> tuple[MonthNote, ...]:
    """Return the notes in a user's folder, oldest month first; DataError where a line is none."""
    path = home / FILE
    if not path.is_file():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    notes = [_note(line, number) for number, line in enumerate(lines, start=1) if line.strip()]
    return tuple(sorted(notes, key=lambda one: (one.month, one.text)))


def add_note(home: Path, note: MonthNote) -> None:
    """Keep one more note; the same note twice is one. DataError where it is empty or too long."""
    if not 0 < len(note.text.strip()) <= LONGEST:
        raise DataError(
            Problem(
                Text("批注不能用", "The note cannot be used"),
                note.text,
                Text(f"1 到 {LONGEST} 个字", f"1 to {LONGEST} characters"),
                Text("写短一些再保存。", "Shorten it and save again."),
            )
        )
    _write(home, {*read_notes(home), note})


def remove_note(home: Path, note: MonthNote) -> None:
    """Take a note away; nothing happens where it is not there."""
    _write(home, {*read_notes(home)} - {note})


def _note(line: str, number: int) -> MonthNote:
    try:
        return MonthNote(**json.loads(line))
    except (ValueError, TypeError) as error:
        problem = Problem(
            Text("批注读不懂", "A note cannot be read"),
            line,
            Text("一行一个 JSON 对象", "one JSON object a line"),
            Text("删去这一行。", "Remove the line."),
            FILE,
            line=number,
        )
        raise DataError(problem) from error


def _write(home: Path, notes: Iterable[MonthNote]) -> None:
    home.mkdir(parents=True, exist_ok=True)
    ordered = sorted(notes, key=lambda one: (one.place_id, one.month, one.text))
    beside = home / f"{FILE}.{os.getpid()}.new"
    text = "".join(json.dumps(asdict(one), ensure_ascii=False) + "\n" for one in ordered)
    beside.write_text(text, encoding="utf-8")
    beside.replace(home / FILE)
