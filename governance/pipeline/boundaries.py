"""Boundaries prepared, looked at, added and removed: what the command line and the page call."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from governance.geography import adding, official, own_files, preparing, settings
from governance.geography.adding import Report, Request
from governance.geography.boundaries import Boundaries, boundaries
from governance.geography.own_files import OwnFile
from governance.geography.places import read_places
from governance.model.errors import Problem
from governance.store.lock import exclusive


@dataclass(frozen=True)
class Status:
    """What there is: the user's files, the optional package's version ("" where it is not
    installed) and why it is left aside (None: nothing speaks against it), the operator's review
    number, what is prepared (None: nothing), and whether preparing again would give the same.
    """

    own: tuple[OwnFile, ...]
    package: str
    refusal: Problem | None
    review_number: str
    prepared: Boundaries | None
    is_current: bool


def status(home: Path, data_dir: Path) -> Status:
    """Return what there is; DataError where places or the record of a file cannot be read."""
    return Status(
        own=own_files.own_files(home),
        package=official.installed_version(),
        refusal=official.refusal(),
        review_number=settings.review_number(home),
        prepared=boundaries(home),
        is_current=preparing.is_current(home, read_places(data_dir)),
    )


def prepare(
    home: Path,
    data_dir: Path,
    *,
    review_number: str | None = None,
    only_if_needed: bool = False,
    on_wait: Callable[[], None] = lambda: None,
) -> Boundaries | None:
    """Make the cache and return it; None where there is no boundary of any case.

    A review number is kept for the next time; None leaves what is there. One process at a time
    prepares, others wait after one call of `on_wait`. DataError for a file that cannot be used.
    """
    gazetteer = read_places(data_dir)
    with exclusive(own_files.folder(home) / "preparing.lock", on_wait):
        if review_number is not None:
            settings.enter_review_number(home, review_number)
        if only_if_needed and preparing.is_current(home, gazetteer):
            return boundaries(home)
        return preparing.prepare(home, gazetteer)


def examine(data_dir: Path, request: Request) -> Report:
    """Return what adding a file would report; nothing is changed."""
    return adding.examine(request, read_places(data_dir))


def add(home: Path, data_dir: Path, request: Request) -> Report:
    """Take a file in, prepare, and return the report; DataError where it cannot be used."""
    report = adding.add(home, request, read_places(data_dir))
    prepare(home, data_dir)
    return report


def remove(home: Path, data_dir: Path, key: str) -> OwnFile:
    """Remove one of the user's files, prepare without it, and return what it was."""
    removed = own_files.remove(home, key)
    prepare(home, data_dir)
    return removed
