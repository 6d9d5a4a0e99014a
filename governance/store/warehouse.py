"""A new version of the warehouse, built beside the old one and put in its place in one step."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from governance.store import versions
from governance.store.lock import exclusive
from governance.store.workshop import Workshop

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
) -> Outcome:
    """Build a version with `fill(workshop, version)` unless the current one has the fingerprint.

    Whatever `fill` raises passes through and leaves the old version current and untouched.
    A second builder waits for the first, having called `on_wait` once.
    """
    with exclusive(folder / LOCK, on_wait):
        standing = versions.current(folder)
        if standing and versions.fingerprint_of(standing) == fingerprint and not force:
            return Outcome(standing, changed=False)
        version = versions.next_version(folder, fingerprint)
        _build(folder, version, fill)
        versions.prune(folder, keep=version)
        return Outcome(version, changed=True)


def _build(folder: Path, version: str, fill: Fill) -> None:
    path = versions.unfinished(folder, version)
    path.unlink(missing_ok=True)
    try:
        with Workshop.open(path) as workshop:
            fill(workshop, version)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    versions.publish(folder, version)
