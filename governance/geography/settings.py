"""What the operator has entered about the optional package's boundaries: their review number."""

from __future__ import annotations

import json
import os
from pathlib import Path

from governance.geography.own_files import folder


def review_number(home: Path) -> str:
    """Return the review number that the operator entered, "" where none was."""
    try:
        values = json.loads(_path(home).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(values.get("review_number", "")) if isinstance(values, dict) else ""


def enter_review_number(home: Path, number: str) -> None:
    """Keep a review number; "" takes it away."""
    path = _path(home)
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".new")
    text = json.dumps({"review_number": number.strip()}, ensure_ascii=False)
    unfinished.write_text(text, encoding="utf-8")
    os.replace(unfinished, path)


def _path(home: Path) -> Path:
    return folder(home) / "settings.json"
