"""What `load`, `loads`, `unload` and `rejects` do; every one returns its exit code."""

import argparse
import errno
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from governance.cli.commands import DONE, FOUND, say
from governance.cli.load_words import LOADS_COLUMNS, place_line, question_lines, report_lines
from governance.cli.progress import Bar
from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.exports.set_aside_file import set_aside_csv
from governance.exports.tables import Table
from governance.exports.text_table import to_text
from governance.ingest import planning, profiles
from governance.ingest.place_names import KnownPlace
from governance.ingest.planning import Planned
from governance.ingest.questions import Options, Question, answered
from governance.model.errors import DataError, Problem, Text
from governance.pipeline import set_aside
from governance.pipeline.load import Declined, Loaded, Project, load
from governance.pipeline.unload import find, unload
from governance.store import ledger
from governance.store.lake import incoming_folder, lake_of
from governance.store.ledger import Entry
from governance.store.settings import read_settings

ASKED: Final = 4  # a question must be answered first
_BUSY: Final = Text("另一次导入正在运行，等待…", "another load is running, waiting…")


def run_load(options: argparse.Namespace) -> int:
    """Plan, ask what must be asked, load, and say what came of the rows."""
    with incoming_folder(options.home) as incoming:
        return _load(options, incoming)


def _load(options: argparse.Namespace, incoming: Path) -> int:
    said = _options(options)
    planned = _planned(options, said, incoming)
    while planned.plan is None and _can_ask(options):
        said = _answered(options, said, planned.questions)
        planned = _planned(options, said, incoming)
    if planned.plan is None:
        return _say_questions(options, planned)
    with Bar(enabled=not options.json, language=options.lang) as bar:
        try:
            loaded = load(
                planned.plan,
                Project(options.home, options.data, options.queries),
                dry_run=options.dry_run,
                again=options.again,
                on_wait=lambda: _err(options, _BUSY),
                watch=bar.watch,
                confirm=lambda places: bar.pause(lambda: _confirm(options, places)),
            )
        except Declined:
            return ASKED
        finally:
            planning.discard(planned.plan.files)
    if loaded.changed and planned.profile is not None:
        profiles.save(planned.profile, options.home)
    _say_loaded(options, planned, loaded)
    return DONE if loaded.entry.rows_used or not loaded.entry.rows_in else FOUND


def _options(options: argparse.Namespace) -> Options:
    return Options(
        record_type=options.type,
        place=options.place,
        profile=options.profile,
        date_order=options.date_order,
        as_of=options.as_of,
        create_places_under=options.create_places,
        yes=options.yes,
        sheet=options.sheet,
        unknown_codes=options.unknown_codes,
        zone=options.zone,
        keep_text=options.keep_text or read_settings(options.home).keep_text,
        mapping=dict(_pair(text) for text in options.map),
    )


def _pair(text: str) -> tuple[str, str]:
    header, equals, column = text.rpartition("=")
    if not equals:
        expected = Text("列名=字段", "HEADER=COLUMN")
        step = Text("例如 --map 派发时间=dispatched_at", "for example --map sent=dispatched_at")
        what = Text("--map 写法不对", "--map is not written so")
        raise DataError(Problem(what, text, expected, step))
    return header.strip(), column.strip()


def _planned(options: argparse.Namespace, said: Options, incoming: Path) -> Planned:
    folders = [path for path in options.files if path.is_dir()]
    if folders:
        raise IsADirectoryError(errno.EISDIR, "", str(folders[0]))
    missing = [path for path in options.files if not path.is_file()]
    if missing:
        raise FileNotFoundError(errno.ENOENT, "", str(missing[0]))
    return planning.plan(options.files, said, options.home, options.data, incoming)


def _can_ask(options: argparse.Namespace) -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty() and not (options.json or options.yes)


def _answered(options: argparse.Namespace, said: Options, questions: Sequence[Question]) -> Options:
    """The options with what the person at the terminal answers; an empty answer ends it."""
    for question in questions:
        for line in question_lines(question):
            _err(options, line)
        answer = input("> ").strip()
        if not answer and question.subject != "column":
            raise SystemExit(ASKED)
        said = answered(said, question, answer)
    return said


def _say_questions(options: argparse.Namespace, planned: Planned) -> int:
    if options.json:
        _print_json({"status": "questions", "questions": _questions(planned), **_remarks(planned)})
        return ASKED
    for question in planned.questions:
        for line in question_lines(question):
            _err(options, line)
    return ASKED


def _confirm(options: argparse.Namespace, places: Sequence[KnownPlace]) -> bool:
    """Show the places that would be made; they are made on --yes or on a yes at the terminal."""
    _err(options, Text(f"将新建 {len(places)} 个地方：", f"{len(places)} places would be made:"))
    for place in places:
        _err(options, place_line(place))
    if options.yes:
        return True
    if not _can_ask(options):
        _err(options, Text("确认请加 --yes。", "Add --yes to confirm."))
        return False
    return input(f"{say(options, Text('确认吗？(y/n)', 'Make them? (y/n)'))} ").strip() in (
        "y",
        "是",
    )


def _say_loaded(options: argparse.Namespace, planned: Planned, loaded: Loaded) -> None:
    status = _status(options, loaded)
    if options.json:
        _print_json(
            {
                "status": status,
                **counts(loaded.entry),
                "places_created": [place.place_id for place in loaded.places],
                "entry": loaded.entry.to_json(),
                **_remarks(planned),
            }
        )
        return
    for line in (*planned.remarks, *report_lines(loaded, status)):
        print(say(options, line))


def _status(options: argparse.Namespace, loaded: Loaded) -> str:
    if options.dry_run:
        return "dry_run"
    if loaded.changed:
        return "loaded"
    return "unchanged" if loaded.entry.rows_used else "nothing_used"


def counts(entry: Entry) -> dict[str, Any]:
    """What came of the rows of a load."""
    return {
        "load_id": entry.load_id,
        "rows_in": entry.rows_in,
        "rows_used": entry.rows_used,
        "rows_updated": entry.rows_updated,
        "rows_set_aside": dict(entry.rows_set_aside),
        "rows_set_aside_total": sum(entry.rows_set_aside.values()),
        "flags": dict(entry.flags),
    }


def _questions(planned: Planned) -> list[dict[str, Any]]:
    return [
        {
            "subject": question.subject,
            "about": question.about,
            "text_zh": question.text.zh,
            "text_en": question.text.en,
            "option": question.option,
            "choices": [{"value": each.value, "score": each.score} for each in question.choices],
        }
        for question in planned.questions
    ]


def _remarks(planned: Planned) -> dict[str, Any]:
    return {"remarks": [{"zh": each.zh, "en": each.en} for each in planned.remarks]}


def run_loads(options: argparse.Namespace) -> int:
    """List the loads, oldest first."""
    entries = ledger.entries(lake_of(options.home))
    if options.json:
        _print_json([entry.to_json() for entry in entries])
        return DONE
    titles = {kind.name: _title(options, kind) for kind in RECORD_TYPES}
    frame = ledger.frame(entries)
    frame["record_type"] = frame["record_type"].replace(titles)
    sys.stdout.write(to_text(Table("", frame, LOADS_COLUMNS), options.lang))
    return DONE


def _title(options: argparse.Namespace, kind: RecordType) -> str:
    return say(options, Text(kind.title_zh, kind.title_en))


def run_unload(options: argparse.Namespace) -> int:
    """Take a load out."""
    project = Project(options.home, options.data, options.queries)
    entry = unload(options.id, project, on_wait=lambda: _err(options, _BUSY))
    if options.json:
        _print_json({"status": "unloaded", "entry": entry.to_json()})
        return DONE
    print(say(options, Text(f"已撤销 {entry.load_id}", f"taken out: {entry.load_id}")))
    return DONE


def run_rejects(options: argparse.Namespace) -> int:
    """Write the rows of a load that were set aside; FOUND where there are none."""
    lake = lake_of(options.home)
    source = set_aside.of(lake, options.id)
    if source is None:
        entry = find(ledger.entries(lake), options.id)
        source = set_aside.of(lake, entry.load_id)
    if source is None:
        none = Text("这次导入没有放到一边的行", "no row of this load was set aside")
        _err(options, none)
        return FOUND
    options.output.write_bytes(set_aside_csv(source))
    print(options.output)
    return DONE


def _print_json(values: Mapping[str, Any] | Sequence[Any]) -> None:
    print(json.dumps(values, ensure_ascii=False, indent=1))


def _err(options: argparse.Namespace, text: Text) -> None:
    print(say(options, text), file=sys.stderr)
