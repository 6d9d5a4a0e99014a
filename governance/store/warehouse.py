"""A new version of the warehouse, built beside the old one and put in its place in one step."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from governance.store import versions
from governance.store.lock import exclusive
from governance.store.workshop import CannotUpdate, Workshop

LOCK: Final = "build.lock"

Fill = Callable[[Workshop, str], None]


@dataclass(frozen=True)
class Outcome:
    """The version that is current now, and whether this call built it."""

    version: str
    changed: bool


def rebuild(
    folder: Path,
    fingerprint: str,
    fill: Fill,
    *,
    force: bool = False,
    on_wait: Callable[[], None] = lambda: None,
    update: Fill | None = None,
    lake: str = "",
    before_publish: Callable[[], None] = lambda: None,
) -> Outcome:
    """Build a version with `fill(workshop, version)` unless the current one has the fingerprint.

    `lake` names the loads that the version holds. Where only these differ from the current
    version, a copy of it is brought up to date by `update(workshop, version)` instead.
    `before_publish` runs when the new version is whole and before anyone sees it. Whatever any
    of them raises passes through and leaves the old version current and untouched.
    A second builder waits for the first, having called `on_wait` once.
    """
    with exclusive(folder / LOCK, on_wait):
        standing = versions.current(folder)
        same = standing is not None and versions.fingerprint_of(standing) == fingerprint
        if standing and same and versions.lake_of(standing) == lake and not force:
            before_publish()
            return Outcome(standing, changed=False)
        version = versions.next_version(folder, fingerprint, lake)
        base = versions.file_of(folder, standing) if standing and same and not force else None
        with _whole(versions.unfinished(folder, version)) as path:
            if base is None or update is None or not _updated(base, path, version, update):
                with Workshop.open(path) as workshop:
                    fill(workshop, version)
            before_publish()
        versions.publish(folder, version)
        versions.prune(folder, keep=version)
        return Outcome(version, changed=True)


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """A file to write; whatever goes wrong removes it."""
    path.unlink(missing_ok=True)
    try:
        yield path
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _updated(base: Path, path: Path, version: str, update: Fill) -> bool:
    """Whether a copy of the current warehouse could be brought up to date."""
    shutil.copyfile(base, path)
    try:
        with Workshop.reopen(path) as workshop:
            update(workshop, version)
    except CannotUpdate:
        path.unlink()
        return False
    return True
