"""The registry of indicators: `queries/indicators/<id>.sql` and `<id>.toml`, read and checked."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from governance.indicators import entries
from governance.indicators.indicator import Indicator
from governance.ingest.toml_entry import Entry
from governance.model.errors import DataError, Problem, Text

_ID: Final = re.compile(r"[a-z][a-z0-9_]*")
_SAYS_ROWS: Final = "-- One row per "


def load(folder: Path) -> tuple[Indicator, ...]:
    """Every indicator of the registry, sorted by id.

    Raises DataError with every problem found: a file without its other half, a field that is
    missing, misspelt or wrong, a derived indicator without a check.
    """
    problems = list(_unpaired(folder))
    indicators = []
    for path in sorted(folder.glob("*.toml")):
        indicator, found = _read(path)
        problems += found
        if indicator is not None:
            indicators.append(indicator)
    problems += _disagreeing(indicators)
    problems += _unlike(indicators)
    if problems:
        raise DataError(problems)
    return tuple(indicators)


def _read(path: Path) -> tuple[Indicator | None, list[Problem]]:
    try:
        fields = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [_problem(path, str(error), Text("UTF-8 的 TOML", "TOML in UTF-8"))]
    entry = Entry(_shown(path), None, fields)
    indicator = entries.read(entry, path.stem, path.with_suffix(".sql"))
    if indicator.kind == "derived" and not indicator.checks:
        entry.report("check", None, Text("派生指标至少一项检验", "a check of a derived indicator"))
    return indicator, entry.problems


def _unpaired(folder: Path) -> Iterator[Problem]:
    """Problems of the files themselves: names, pairs, and what the SQL says its rows are."""
    for path in sorted(folder.iterdir()):
        if path.suffix not in (".sql", ".toml"):
            continue
        other = path.with_suffix(".toml" if path.suffix == ".sql" else ".sql")
        if not other.is_file():
            yield _problem(
                path, path.name, Text(f"与 {other.name} 成对", f"a pair with {other.name}")
            )
        if not _ID.fullmatch(path.stem):
            yield _problem(path, path.stem, Text("小写字母、数字和下划线", "a snake_case name"))
        if path.suffix == ".sql" and not path.read_text(encoding="utf-8").startswith(_SAYS_ROWS):
            says = Text(f"首行以 “{_SAYS_ROWS}” 开头", f"a first line starting “{_SAYS_ROWS}”")
            yield _problem(path, path.name, says)


def _disagreeing(indicators: list[Indicator]) -> Iterator[Problem]:
    """Problems of indicators that share an axis but would hold its values to different rules."""
    first: dict[str, Indicator] = {}
    for indicator in indicators:
        known = first.setdefault(indicator.compare_group, indicator)
        if _rules(known) != _rules(indicator):
            same = Text(
                f"与 {known.indicator_id} 相同的 compare 规则",
                f"the same compare rules as {known.indicator_id}",
            )
            path = indicator.sql.with_suffix(".toml")
            yield _problem(path, indicator.compare_group, same, "compare_group")


def _unlike(indicators: list[Indicator]) -> Iterator[Problem]:
    """Problems of breakdowns said to be what documents print: no such indicator, or another unit."""
    printed = {one.indicator_id: one.unit_zh for one in indicators if one.kind != "computed"}
    for indicator in indicators:
        for one in indicator.breakdowns:
            if one.published is not None and printed.get(one.published) != indicator.unit_zh:
                same = Text(
                    f"一个原文印出、单位为“{indicator.unit_zh}”的指标",
                    f"an indicator that documents print, in “{indicator.unit_zh}”",
                )
                path = indicator.sql.with_suffix(".toml")
                yield _problem(path, one.published, same, "published")


def _rules(indicator: Indicator) -> tuple[str, ...]:
    compare = indicator.compare
    return (compare.scope, compare.level, compare.period)


def _problem(path: Path, got: str, expected: Text, column: str | None = None) -> Problem:
    what = Text("指标登记有误", "The registry of indicators is wrong")
    step = Text("改正这个文件。", "Mend the file.")
    return Problem(what, got, expected, step, _shown(path), column=column)


def _shown(path: Path) -> str:
    return "/".join(path.parts[-3:])
