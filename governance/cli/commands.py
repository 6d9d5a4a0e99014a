"""What each command does; every one returns its exit code."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Final

import pandas as pd

from governance.cli.columns import (
    CHECK_COLUMNS,
    FIGURE_COLUMNS,
    INDICATOR_COLUMNS,
)
from governance.exports.charts import Footer, Language
from governance.exports.described import described_files
from governance.exports.tables import Column, Table, to_csv, to_json, to_parquet, to_xlsx
from governance.exports.text_table import to_text
from governance.model.errors import Text
from governance.pipeline.build import build
from governance.pipeline.doctor import Finding, examine
from governance.store.reader import reader_of

DONE: Final = 0
FOUND: Final = 1  # a contradiction between figures, an outdated file, a part not in place
USAGE: Final = 2
BAD_DATA: Final = 3


class UnknownName(Exception):
    """A name on the command line that the warehouse does not know."""


def run_build(options: argparse.Namespace) -> int:
    """Build the warehouse and say which version is current."""
    waiting = Text("另一个 build 正在运行，等待…", "another build is running, waiting…")
    outcome = build(
        options.home,
        options.data,
        options.queries,
        force=options.force,
        on_wait=lambda: print(say(options, waiting), file=sys.stderr),
    )
    done = Text("已建立", "built") if outcome.changed else Text("没有变化", "unchanged")
    print(f"{say(options, done)} {outcome.version}")
    return DONE


def run_indicators(options: argparse.Namespace) -> int:
    """List the indicators of the registry."""
    return _print(options, "indicators", INDICATOR_COLUMNS)


def run_figures(options: argparse.Namespace) -> int:
    """Print the figures that the documents print."""
    chosen = {"indicator_id": options.indicator, "place_id": options.place, "role": options.role}
    return _print(options, "figures", FIGURE_COLUMNS, chosen)


def run_checks(options: argparse.Namespace) -> int:
    """Print the verdicts; FOUND where figures contradict each other."""
    _print(options, "checks", CHECK_COLUMNS, {"verdict": options.verdict})
    verdicts = set(_ask(options, "checks")["verdict"])
    return FOUND if "inconsistent" in verdicts else DONE


def run_datapackage(options: argparse.Namespace) -> int:
    """Write the Frictionless descriptions, or with --check only compare them."""
    wanted = dict(described_files(options.data))
    outdated = [path for path, text in wanted.items() if _on_disk(path) != text]
    for path in outdated:
        if not options.check:
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(wanted[path])
        print(path)
    return FOUND if outdated and options.check else DONE


def run_doctor(options: argparse.Namespace) -> int:
    """Say what is in place and what is not."""
    findings = tuple(examine(options.home, options.data, options.queries))
    for finding in findings:
        print(_finding(options, finding))
    return DONE if all(finding.good for finding in findings) else FOUND


def _on_disk(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _finding(options: argparse.Namespace, finding: Finding) -> str:
    mark = "✓" if finding.good else "✗"
    detail = say(options, finding.detail).replace("\n", "\n  ")
    return f"{mark} {say(options, finding.subject)}: {detail}"


def say(options: argparse.Namespace, text: Text) -> str:
    """The text in the language that the command line asks for."""
    return text.en if options.lang == "en" else text.zh


def _ask(options: argparse.Namespace, name: str) -> pd.DataFrame:
    return reader_of(options.home).query(name)


def known_indicators(
    options: argparse.Namespace, wanted: Iterable[str] | None, known: Iterable[str]
) -> None:
    """UnknownName, with the nearest names there are, for the first wanted one that is not known."""
    names = list(known)
    for name in wanted or ():
        if name not in names:
            near = ", ".join(get_close_matches(name, names)) or "python -m governance indicators"
            said = Text(f"没有指标 {name}。相近的：{near}", f"no indicator {name}. Nearest: {near}")
            raise UnknownName(say(options, said))


def _print(
    options: argparse.Namespace,
    lookup: str,
    columns: Sequence[Column],
    chosen: dict[str, list[str] | None] | None = None,
) -> int:
    """Print the rows of a lookup whose columns hold one of the chosen values; no choice is all."""
    frame = _ask(options, lookup)
    for column, wanted in (chosen or {}).items():
        if wanted:
            frame = frame[frame[column].isin(wanted)]
    return write(options, frame, columns)


def write(options: argparse.Namespace, frame: pd.DataFrame, columns: Sequence[Column]) -> int:
    """Print a frame in the format asked for; the columns are those that a terminal shows."""
    language: Language = options.lang
    everything = tuple(Column(str(name), "", "") for name in frame.columns)
    shown = tuple(_in_language(column, options.lang) for column in columns)
    version = reader_of(options.home).current_version()
    if options.format == "table":
        sys.stdout.write(to_text(Table("", _rounded(frame), shown), language))
        return DONE
    made = _made(options.format, Table(options.command, frame, everything, Footer(version=version)))
    output: Path | None = getattr(options, "output", None)
    if output is None:
        sys.stdout.buffer.write(made(language))
    else:
        output.write_bytes(made(language))
    return DONE


def _made(wanted: str, table: Table) -> Callable[[Language], bytes]:
    makers: dict[str, Callable[[Language], bytes]] = {
        "json": lambda language: to_json(table),
        "csv": lambda language: to_csv(table, language),
        "xlsx": lambda language: to_xlsx(table, language),
        "parquet": lambda language: to_parquet(table),
    }
    return makers[wanted]


def _rounded(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with values as precise as their indicators are read; JSON and CSV keep all."""
    if not {"value", "decimals"} <= set(frame.columns):
        return frame
    rounded = {
        name: [round(x, places) for x, places in zip(frame[name], frame["decimals"], strict=True)]
        for name in ("value", "lower", "upper")
    }
    return frame.assign(**rounded)


def _in_language(column: Column, language: str) -> Column:
    """The English twin of a column of Chinese texts, where English is asked for."""
    if language == "zh" or not column.name.endswith("_zh"):
        return column
    return Column(column.name.removesuffix("_zh") + "_en", column.title_zh, column.title_en)
