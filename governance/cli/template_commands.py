"""`template`: the empty form of a type of records, written to a file."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from governance.cli.commands import DONE, say
from governance.datasets.record_package import table_schema
from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import RECORD_TYPES, record_type
from governance.exports.record_template import template_csv, template_xlsx
from governance.ingest.code_choices import read_choices
from governance.model.errors import DataError, Problem, Text
from governance.store import paths

if TYPE_CHECKING:
    Actions = argparse._SubParsersAction[argparse.ArgumentParser]
    Add = Callable[..., argparse.ArgumentParser]

SUFFIXES: Final = (".xlsx", ".csv", ".json")


def add_template_command(group: Actions, add: Add) -> None:
    """Add `template`; `add` makes a command with the common options."""
    about = "写出一类数据的空表：Excel、CSV 或表结构 · write the empty form of a type of records"
    made = add(group, "template", run_template, about, "template requests -o 诉求工单.xlsx")
    made.add_argument(
        "type", choices=[kind.name for kind in RECORD_TYPES], help="数据类型 · type of records"
    )
    made.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="FILE",
        help=".xlsx, .csv 或 .json（Frictionless Table Schema）· or .json for the schema",
    )
    made.add_argument(
        "--force", action="store_true", help="文件已在也覆盖 · replace a file that is there"
    )
    made.add_argument(
        "--data", type=Path, default=paths.data_folder(), help="数据目录 · the data folder"
    )


def run_template(options: argparse.Namespace) -> int:
    """Write the form and say where; DataError where the file is there or its kind is unknown."""
    output: Path = options.output
    if output.suffix.lower() not in SUFFIXES:
        raise DataError([_unknown_kind(output)])
    if output.exists() and not options.force:
        raise DataError([_there_already(output)])
    output.write_bytes(_made(record_type(options.type), output.suffix.lower(), options))
    print(say(options, Text(f"已写出 {output}", f"wrote {output}")))
    return DONE


def _made(kind: RecordType, suffix: str, options: argparse.Namespace) -> bytes:
    if suffix == ".csv":
        return template_csv(kind, options.lang)
    if suffix == ".json":
        schema = table_schema(kind, read_choices(kind, options.data))
        return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()
    words = read_choices(kind, options.data, "name_en" if options.lang == "en" else "name_zh")
    return template_xlsx(kind, words, options.lang)


def _unknown_kind(output: Path) -> Problem:
    return Problem(
        Text("不能写成这种文件", "No form can be written as such a file"),
        output.suffix,
        ", ".join(SUFFIXES),
        Text("换一个文件名后缀。", "Give the file one of these endings."),
        str(output),
    )


def _there_already(output: Path) -> Problem:
    return Problem(
        Text("文件已经在了，没有覆盖", "The file is there already and was left alone"),
        output.name,
        Text("一个新的文件名", "a new file name"),
        Text("换一个文件名，或加 --force。", "Give another name, or add --force."),
        str(output),
    )
