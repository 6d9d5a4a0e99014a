"""The files that the repository keeps, as git lists them: committed, staged, or new and not ignored."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def kept(*patterns: str) -> list[Path]:
    """Return the kept files matching git's patterns, or all, as paths relative to the project."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    paths = [Path(name) for name in listed.split("\0") if name]
    return sorted(path for path in paths if (ROOT / path).is_file())


def texts(*patterns: str) -> Iterator[tuple[Path, str]]:
    """Yield each kept text file with its content; pictures and fonts are passed over."""
    for path in kept(*patterns):
        content = (ROOT / path).read_bytes()
        if b"\0" not in content:
            yield path, content.decode("utf-8")
