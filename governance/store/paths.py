"""Where things stand on disk: the user's folder, the warehouse in it, the project's data and queries."""

import os
from functools import cache
from pathlib import Path
from typing import Final

import governance

HOME_VARIABLE: Final = "GOVERNANCE_HOME"


@cache
def project_root() -> Path:
    """The folder that holds the package, `data/` and `queries/`."""
    return Path(governance.__file__).resolve().parents[1]


def home() -> Path:
    """The user's folder: `$GOVERNANCE_HOME`, or `var/` in the project where it is not set."""
    given = os.environ.get(HOME_VARIABLE)
    if not given:
        return project_root() / "var"
    return _resolved(given, "" if os.path.isabs(given) else os.getcwd())


def data_folder() -> Path:
    """The project's own data."""
    return project_root() / "data"


def queries_folder() -> Path:
    """The project's SQL."""
    return project_root() / "queries"


def warehouse_folder(home: Path) -> Path:
    """The folder of the warehouse's versions inside the user's folder."""
    return home / "warehouse"


@cache
def _resolved(given: str, _folder: str) -> Path:
    """An absolute path; a page asks for it sixty times, and following links asks the disk."""
    return Path(given).expanduser().resolve()
