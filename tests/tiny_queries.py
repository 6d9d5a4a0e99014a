"""The project's own SQL with a registry of three indicators that the tiny data can fill."""

import shutil
from pathlib import Path

from governance.store.paths import queries_folder

MEANING = """\
title_zh = "{zh}"
title_en = "{en}"
family = "scale"
unit_zh = "{unit}"
unit_en = "{unit}"
definition_zh = "{zh}。"
definition_en = "{en}."
kind = "{kind}"
direction = "none"
additive = {additive}
interval = "none"
decimals = 1

[compare]
definition = "{zh}"
base = "none"
scope = "any"
level = "any"
period = "any"
"""
CHECK = """
[[check]]
given = [
    { figure = "a", indicator = "compounds", value = 8 },
    { figure = "b", indicator = "compounds_old", value = 2 },
]
expected = [{ value = 25, lower = 25, upper = 25 }]
"""
PRINTED = "-- One row per place and scope that prints it.\nselect * from marts.published('{}')\n"
SHARE = (
    "-- One row per place and scope that prints both.\n"
    "select * from marts.percentage('compounds_old', 'compounds')\n"
)


def write_tiny_queries(folder: Path) -> Path:
    """Write the queries under `folder` and return it."""
    for room in ("staging", "marts"):
        shutil.copytree(queries_folder() / room, folder / room)
    indicators = folder / "indicators"
    indicators.mkdir()
    for stem, zh, en in (
        ("compounds", "小区数", "Compounds"),
        ("compounds_old", "老旧小区数", "Old compounds"),
    ):
        meaning = MEANING.format(zh=zh, en=en, unit="个", kind="reported", additive="true")
        (indicators / f"{stem}.toml").write_text(meaning, encoding="utf-8")
        (indicators / f"{stem}.sql").write_text(PRINTED.format(stem), encoding="utf-8")
    share = MEANING.format(
        zh="老旧小区占比", en="Old share", unit="%", kind="derived", additive="false"
    )
    (indicators / "old_share.toml").write_text(share + CHECK, encoding="utf-8")
    (indicators / "old_share.sql").write_text(SHARE, encoding="utf-8")
    return folder
