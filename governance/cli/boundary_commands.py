"""What `boundaries prepare|status|add|remove` do; every one returns its exit code."""

import argparse
import json
import sys
from collections.abc import Iterable

from governance.cli.commands import DONE, say
from governance.geography.adding import Request
from governance.geography.boundaries import Boundaries
from governance.geography.joining import Columns
from governance.geography.official import DISTRIBUTION, REQUIREMENTS
from governance.geography.reading import Limits
from governance.geography.record import Record
from governance.geography.report_words import report_lines
from governance.model.errors import Text
from governance.pipeline import boundaries
from governance.pipeline.boundaries import Status


def run_prepare(options: argparse.Namespace) -> int:
    """Prepare the boundaries, or with --if-needed only where something has changed."""
    waiting = Text("另一个进程正在准备边界，等待…", "boundaries are being prepared, waiting…")
    made = boundaries.prepare(
        options.home,
        options.data,
        review_number=options.review_number,
        only_if_needed=options.if_needed,
        on_wait=lambda: print(say(options, waiting), file=sys.stderr),
    )
    _print(options, _prepared(made))
    return DONE


def run_status(options: argparse.Namespace) -> int:
    """Say where boundaries come from, what is prepared, and what is missing."""
    status = boundaries.status(options.home, options.data)
    if options.json:
        print(json.dumps(_values(status), ensure_ascii=False, indent=1))
    else:
        _print(options, [*_sources(status), *_prepared(status.prepared), *_freshness(status)])
    return DONE


def run_add(options: argparse.Namespace) -> int:
    """Add a file of one's own and print the report; with --check only the report."""
    request = Request(
        path=options.file,
        level=options.level,
        system=options.crs,
        columns=Columns(options.code_column, options.name_column, options.parent_column),
        layer=options.layer,
        within=options.within,
        record=Record(
            source=options.source,
            edition=options.edition,
            review_number=options.review_number,
            usage=options.usage,
        ),
        limits=Limits(file_mb=options.limit_mb, unpacked_mb=options.limit_mb * 4),
    )
    if options.check:
        report = boundaries.examine(options.home, options.data, request)
    else:
        report = boundaries.add(options.home, options.data, request)
        print(report.own.key)
    _print(options, report_lines(report))
    return DONE


def run_remove(options: argparse.Namespace) -> int:
    """Remove a file of one's own."""
    print(boundaries.remove(options.home, options.data, options.key).key)
    return DONE


def _print(options: argparse.Namespace, lines: Iterable[Text]) -> None:
    for line in lines:
        print(say(options, line))


def _sources(status: Status) -> Iterable[Text]:
    for own in status.own:
        words = own.record.words("zh"), own.record.words("en")
        yield Text(f"{own.key}：{words[0]}", f"{own.key}: {words[1]}")
    if status.package:
        number = status.review_number
        yield Text(
            f"{DISTRIBUTION} {status.package}：审图号{number or '没有填写'}",
            f"{DISTRIBUTION} {status.package}: review number {number or 'not entered'}",
        )
        if status.refusal is not None:
            yield Text(status.refusal.chinese(), status.refusal.english())
    else:
        yield Text(
            f"没有安装 {DISTRIBUTION}：pip install -r {REQUIREMENTS}",
            f"{DISTRIBUTION} is not installed: pip install -r {REQUIREMENTS}",
        )


def _prepared(made: Boundaries | None) -> Iterable[Text]:
    if made is None:
        step = "python -m governance boundaries prepare"
        yield Text(f"还没有准备边界：{step}", f"no boundaries are prepared: {step}")
        return
    yield Text(f"已准备 {made.version}", f"prepared {made.version}")
    for place_id, case in made.cases.items():
        for level, layer in case.layers.items():
            info = layer.info
            yield Text(
                f"  {place_id} {level}：{info.shapes} 个面，{info.bytes} 字节，简化 {info.tolerance:g} 米",
                f"  {place_id} {level}: {info.shapes} shapes, {info.bytes} bytes, "
                f"simplified by {info.tolerance:g} m",
            )
    yield from made.missing.values()


def _freshness(status: Status) -> Iterable[Text]:
    if status.prepared is not None and not status.is_current:
        step = "python -m governance boundaries prepare"
        yield Text(f"来源有变化，重新准备：{step}", f"the sources have changed, run: {step}")


def _values(status: Status) -> dict[str, object]:
    made = status.prepared
    cases = {} if made is None else made.cases
    return {
        "own": {own.key: own.record.to_json() for own in status.own},
        "package": status.package,
        "review_number": status.review_number,
        "prepared": None if made is None else made.version,
        "is_current": status.is_current,
        "cases": {
            place_id: {level: layer.info.shapes for level, layer in case.layers.items()}
            for place_id, case in cases.items()
        },
        "missing": {} if made is None else {key: why.zh for key, why in made.missing.items()},
    }
