"""Boundaries prepared, looked at, added and removed: what the command line and the page call."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from governance.geography import adding, codes, official, own_files, preparing, settings
from governance.geography.adding import Report, Request
from governance.geography.boundaries import Boundaries, boundaries
from governance.geography.own_files import OwnFile
from governance.geography.places import Gazetteer, Place, read_places
from governance.ingest.place_names import KnownPlace
from governance.model.errors import DataError, Problem
from governance.pipeline.known_places import known_places
from governance.store import paths, versions
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


def gazetteer(home: Path, data_dir: Path) -> Gazetteer:
    """Return the places that boundaries are joined to: the project's, and those that users loaded.

    DataError where the data folder cannot be read. Simulated places are not among them: they come
    with boundaries of their own.
    """
    known = read_places(data_dir)
    if versions.current(paths.warehouse_folder(home)) is None:
        return known
    loaded = (one for one in known_places(home) if one.origin not in ("reference", "demo"))
    return known.with_own(_place(one) for one in loaded)


def _place(known: KnownPlace) -> Place:
    return Place(
        place_id=known.place_id,
        parent_id=known.parent_id or "",
        level=known.level,
        name_zh=known.name_zh,
        name_en=known.name_en or known.name_zh,
        code=codes.written(known.code),
    )


def follow(home: Path, data_dir: Path) -> None:
    """Join what is prepared to the places that there are now, where that changes anything.

    Called whenever other records come to be loaded, which have succeeded by then: boundaries that
    cannot be prepared stay as they are, and status and page say that they are of other places.
    """
    with suppress(DataError, OSError):
        if boundaries(home) is not None or own_files.own_files(home):
            prepare(home, data_dir, only_if_needed=True)


def is_current(home: Path, data_dir: Path) -> bool:
    """Return whether what is prepared was joined to the places, files and package there are now."""
    return preparing.is_current(home, gazetteer(home, data_dir))


def status(home: Path, data_dir: Path) -> Status:
    """Return what there is; DataError where places or the record of a file cannot be read."""
    return Status(
        own=own_files.own_files(home),
        package=official.installed_version(),
        refusal=official.refusal(),
        review_number=settings.review_number(home),
        prepared=boundaries(home),
        is_current=is_current(home, data_dir),
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
    places = gazetteer(home, data_dir)
    with exclusive(own_files.folder(home) / "preparing.lock", on_wait):
        if review_number is not None:
            settings.enter_review_number(home, review_number)
        if only_if_needed and preparing.is_current(home, places):
            return boundaries(home)
        return preparing.prepare(home, places)


def examine(home: Path, data_dir: Path, request: Request) -> Report:
    """Return what adding a file would report; nothing is changed."""
    return adding.examine(request, gazetteer(home, data_dir))


def add(home: Path, data_dir: Path, request: Request) -> Report:
    """Take a file in, prepare, and return the report; DataError where it cannot be used."""
    report = adding.add(home, request, gazetteer(home, data_dir))
    prepare(home, data_dir)
    return report


def remove(home: Path, data_dir: Path, key: str) -> OwnFile:
    """Remove one of the user's files, prepare without it, and return what it was."""
    removed = own_files.remove(home, key)
    prepare(home, data_dir)
    return removed
