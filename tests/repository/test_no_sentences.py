"""No sentence of a case document stands in the repository; its figures may, and its title."""

import csv
import re
from functools import cache
from pathlib import Path

from tests.data.case_texts import CASES, TEXTS, needs_texts
from tests.repository.files import texts

RUN = 24
# White space, and what stands between the parts of a text that code prints over several lines.
_BETWEEN = re.compile(r"[\s\"'#\\]+")


def closed_up(text: str) -> str:
    return _BETWEEN.sub("", text)


def runs(text: str) -> set[str]:
    """Return every run of 24 characters of a text, closed up."""
    bare = closed_up(text)
    return {bare[start : start + RUN] for start in range(len(bare) - RUN + 1)}


@cache
def sources() -> str:
    return "\n".join(closed_up(path.read_text("utf-8")) for path in sorted(TEXTS.glob("*-*.txt")))


@cache
def names() -> tuple[str, ...]:
    """The titles of the documents and the 《names》 that they print: these may be quoted."""
    with (CASES / "sources.csv").open(encoding="utf-8", newline="") as file:
        titles = [closed_up(row["title"]) for row in csv.DictReader(file)]
    return (*titles, *re.findall(r"《[^》]+》", sources()))


@cache
def sentences() -> frozenset[str]:
    """Every run of the documents that is no part of a title or name."""
    found = set().union(*(runs(text) for text in sources().split("\n")))
    return frozenset(run for run in found if not any(run in name for name in names()))


def copied(path: Path, text: str) -> list[str]:
    """Return the runs that a file shares with the documents, each after the name of the file."""
    shared = runs(text) & sentences()
    return [f"{path}: {run}" for run in sorted(shared)]


@needs_texts
def test_no_sentence_of_a_document_is_in_the_repository() -> None:
    found = [run for path, text in texts() for run in copied(path, text)]
    assert not found, "\n".join([*found[:10], f"{len(found)} in all"])


@needs_texts
def test_a_planted_sentence_is_found() -> None:
    start = sources().index("小区党组织")
    planted = next(
        run
        for run in (sources()[i : i + RUN] for i in range(start, start + 500))
        if run in sentences()
    )
    broken = planted[:7] + "\n    # " + planted[7:15] + '" \u3000"' + planted[15:]
    assert copied(Path("a.py"), f"# before{broken}after") == [f"a.py: {planted}"]
    assert copied(Path("a.py"), planted[:-1]) == []


@needs_texts
def test_a_title_may_be_quoted() -> None:
    titles = [name for name in names() if len(name) >= RUN]
    assert titles, "no title is long enough to try"
    assert [run for title in titles for run in copied(Path("a.md"), title)] == []
