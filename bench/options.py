"""What the command line of a benchmark of the pages asks for: which home, and which visits to it."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bench.served import ROOT
from bench.visits import PAGES, Visit, of_records
from governance.pipeline.demo import load_demo
from governance.pipeline.load import Project
from governance.store.demo_rows import size_named
from governance.store.settings import FILE

Furnish = Callable[[Path], object]


@dataclass(frozen=True)
class Options:
    """A ``home`` that holds records already or None, what to put into it, and the visits."""

    home: Path | None
    furnish: Furnish
    visits: tuple[Visit, ...]


def parser(about: str | None) -> argparse.ArgumentParser:
    """Return a parser that knows what every benchmark of the pages takes."""
    made = argparse.ArgumentParser(description=about)
    made.add_argument("--demo", choices=("district", "city"), help="load the made-up city first")
    made.add_argument("--home", type=Path, help="a folder with records, in place of a new one")
    made.add_argument("--small-counts", type=int, default=0, help="the least count that is shown")
    made.add_argument("--only", default="", help="visits whose name holds these words")
    return made


def of(given: argparse.Namespace) -> Options:
    """Return the options as the benchmarks take them."""
    with_records = given.demo is not None or given.home is not None
    visits = (*PAGES, *of_records()) if with_records else PAGES
    chosen = tuple(one for one in visits if given.only in one.name)
    return Options(given.home, _furnishing(given.demo, given.small_counts), chosen)


def _furnishing(size: str | None, small_counts: int) -> Furnish:
    def furnish(home: Path) -> None:
        if small_counts:
            (home / FILE).write_text(f"small_counts = {small_counts}\n", encoding="utf-8")
        if size is not None:
            load_demo(size_named(size), 1, Project(home, ROOT / "data", ROOT / "queries"))

    return furnish
