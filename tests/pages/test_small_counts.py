"""With a least count set, no view of the pages on people tells a smaller one: tables, charts, words, downloads."""

import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from governance.components import downloads
from governance.components.requests.view import VIEWS
from governance.components.volunteering.view import VIEWS as VOLUNTEERING
from governance.exports.charts import DotIntervalChart, LineChart, StackedBars
from governance.exports.heat_map import HeatMap
from governance.exports.tables import Table
from governance.exports.xy_chart import XYChart
from governance.store import paths
from tests.pages.requests_reading import LIULIN, SHIQIAO, words

LEAST = 20
# Numbers without a unit that count nobody: days, limits of charts, what is expected, ranks, points.
NO_COUNTS = {
    *("day", "centre", "lower", "upper", "expected", "expected_lower", "expected_upper"),
    *("best", "worst", "score_value", "score_lower", "score_upper"),
}
COUNTED = {"件", "人", "人次"}
PERSONS = {"registered", "active", "visits", "person_visits", "persons"}
BY_MEASURE = {"amounts", "places"}

Taken = dict[str, list[Any]]


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Taken:
    """What the page offers for download while it is drawn: tables and charts with all their data."""
    found: Taken = {"tables": [], "charts": []}
    table, picture = downloads.table, downloads.picture

    def keep_table(content: Table, stem: str) -> None:
        found["tables"].append(content)
        table(content, stem)

    def keep_chart(chart: Any, stem: str) -> None:
        found["charts"].append(chart)
        picture(chart, stem)

    monkeypatch.setattr(downloads, "table", keep_table)
    monkeypatch.setattr(downloads, "picture", keep_chart)
    return found


@pytest.fixture
def least(requests_home: Path) -> Iterator[None]:
    """A home whose operator shows no count under LEAST."""
    settings = requests_home / "settings.toml"
    settings.write_text(f"small_counts = {LEAST}\n", encoding="utf-8")
    yield
    settings.unlink()


# Slices and units in which counts are small: what can be chosen in each view.
CHOICES = {
    "rates": ({}, {"category": "噪声", "channel": "phone"}),
    "units": ({"measure": "callback"}, {"measure": "on_time"}),
    "time": ({"unit": f"xihu/{SHIQIAO}"}, {"measure": "satisfaction"}, {"measure": "on_time"}),
    "speed": ({"unit": f"xihu/{SHIQIAO}", "from": "2024-11"},),
    "backlog": ({"unit": f"xihu/{SHIQIAO}"}, {"unit": f"xihu/{LIULIN}"}),
    "stages": ({"unit": f"xihu/{SHIQIAO}", "from": "2024-11"}, {"from": "2024-12"}),
    "topics": ({"unit": f"xihu/{SHIQIAO}", "from": "2024-11", "rows": "yes"},),
}


@pytest.mark.usefixtures("least")
@pytest.mark.parametrize("view", VIEWS)
def test_no_view_of_requests_tells_a_small_count(
    view: str, page: Callable[..., AppTest], taken: Taken
) -> None:
    for chosen in CHOICES.get(view, ({},)):
        app = page(view=view, **chosen)
        told = [*_in_tables(taken), *_in_charts(taken), *_in_words(words(app))]
        assert not told, (view, chosen, told[:5])
        assert taken["tables"] or taken["charts"] or "不显示" in words(app)
        taken["tables"].clear()
        taken["charts"].clear()


@pytest.fixture
def registers(
    open_page: Callable[..., AppTest], register_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., AppTest]]:
    """Open 志愿服务 on a home whose operator shows no count under LEAST."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(register_home))
    settings = register_home / "settings.toml"
    settings.write_text(f"small_counts = {LEAST}\n", encoding="utf-8")
    yield lambda **given: open_page("volunteering", within="xihu", **given)
    settings.unlink()


@pytest.mark.parametrize("view", VOLUNTEERING)
def test_no_view_of_volunteering_tells_a_small_count_of_persons(
    view: str, registers: Callable[..., AppTest], taken: Taken
) -> None:
    measures = ("active", "visits") if view in BY_MEASURE else ("active",)
    for measure in measures:
        app = registers(view=view, measure=measure, level="subdistrict")
        said = "\n".join(one.value for one in app.markdown)
        persons = re.findall(r"(?<![\d.,–~])(\d+) (?:人次|人)(?![·/均])", said)
        assert not [one for one in persons if _small(float(one))], said
        told = [*_in_tables(taken, PERSONS), *_in_charts(taken)]
        assert not told, (view, measure, told[:5])
        taken["tables"].clear()
        taken["charts"].clear()


def test_without_a_least_count_the_same_views_tell_them(
    page: Callable[..., AppTest], taken: Taken
) -> None:
    app = page(view="backlog", unit=f"xihu/{SHIQIAO}")
    assert _in_tables(taken) and _in_charts(taken)
    assert "不显示" not in words(app)


def _small(value: object) -> bool:
    return isinstance(value, (int, float)) and 0 < value < LEAST


def _in_tables(taken: Taken, names: Collection[str] = ()) -> list[tuple[str, str, object]]:
    """Small counts in tables: in columns of these names, else in every one that may be of counts."""
    return [
        (content.title, column.name, value)
        for content in taken["tables"]
        for column in content.columns
        if (column.name in names if names else column.unit in COUNTED | {""})
        and column.name not in NO_COUNTS
        for value in content.frame[column.name]
        if _small(value)
    ]


def _in_charts(taken: Taken) -> list[tuple[str, object]]:
    return [
        (chart.title, value)
        for chart in taken["charts"]
        for value in _counts_of(chart)
        if _small(value)
    ]


def _counts_of(chart: Any) -> Iterator[float]:
    if isinstance(chart, XYChart):
        if any(f"（{unit}）" in chart.y_title or unit == chart.y_title for unit in COUNTED):
            drawn = [
                one for one in chart.series if one.kind in ("bars", "points") or one.tone == "main"
            ]
            yield from (y for one in drawn for y in one.y if y is not None)
        if not chart.ticks and "天" not in chart.x_title:
            yield from (x for one in chart.series if one.kind == "points" for x in one.x)
        said = " ".join(text for one in chart.series for text in (*one.texts, *one.labels))
    elif isinstance(chart, DotIntervalChart):
        if chart.unit in COUNTED:
            yield from (mark.value for mark in chart.marks if mark.value is not None)
        said = " ".join(mark.text for mark in chart.marks)
    elif isinstance(chart, HeatMap):
        yield from (value for row in chart.values for value in row if value is not None)
        said = ""
    elif isinstance(chart, LineChart):
        if chart.unit in COUNTED:
            yield from (y for line in chart.lines for _, y in line.points if y is not None)
        return
    elif isinstance(chart, StackedBars):
        if chart.unit in COUNTED:
            yield from (value for bar in chart.bars for value in bar.values)
        return
    else:
        return
    yield from _in_words(f"{said} {chart.subtitle}")


def _in_words(said: str) -> list[float]:
    """Counts in sentences: before 件, after n =."""
    assert not re.search(r"\bnan\b", said), said
    found = re.findall(r"(?<![\d.,–])([\d,]+) ?件|n = ([\d,]+)", said)
    numbers = [float("".join(one).replace(",", "")) for one in found]
    return [one for one in numbers if _small(one)]
