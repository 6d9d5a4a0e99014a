"""A registry of one small indicator, to be spoiled."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

SQL = "-- One row per place.\nfrom marts.ratio('compounds', 'communities')\n"
TOML = """\
title_zh = "每个社区的小区数"
title_en = "Compounds per community"
family = "scale"
unit_zh = "个/社区"
unit_en = "compounds per community"
definition_zh = "居民小区数除以社区数。"
definition_en = "Residential compounds divided by communities."
numerator_zh = "居民小区"
numerator_en = "residential compounds"
denominator_zh = "社区"
denominator_en = "communities"
kind = "derived"
direction = "none"
additive = false
interval = "none"
decimals = 2

[compare]
definition = "compounds_per_community"
base = "communities"
scope = "any"
level = "any"
period = "any"

[[check]]
given = [
    { figure = "a", indicator = "compounds", value = 12 },
    { figure = "b", indicator = "communities", value = 4 },
]
expected = [{ value = 3, lower = 3, upper = 3 }]
"""

WriteRegistry = Callable[..., Path]


@pytest.fixture
def write_registry(tmp_path: Path) -> WriteRegistry:
    """Writes the two files of one indicator, with words of the TOML replaced."""

    def write(*swaps: tuple[str, str], stem: str = "compounds_per_community") -> Path:
        toml = TOML
        for old, new in swaps:
            assert old in toml
            toml = toml.replace(old, new)
        (tmp_path / f"{stem}.toml").write_text(toml, encoding="utf-8")
        (tmp_path / f"{stem}.sql").write_text(SQL, encoding="utf-8")
        return tmp_path

    return write
