"""The map page: controls, maps or what is missing, table, profile, downloads, boundaries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from governance.components import (
    charts,
    comparison_charts,
    comparison_words,
    link,
    map_boundaries,
    map_chart,
    map_choice,
    map_downloads,
    map_large,
    map_look,
    map_national,
    map_panels,
    map_records,
    map_records_places,
    map_results,
    map_values,
    map_words,
    opening,
)
from governance.components.comparison_sections import Section, cases, sections
from governance.components.language import language, t
from governance.components.map_choice import ALL, UNIT, Choice
from governance.components.map_values import Values
from governance.components.markdown import escape
from governance.components.words import localised
from governance.geography.boundaries import Boundaries, boundaries
from governance.store import paths


def draw() -> None:
    """Draw the page."""
    found = boundaries(paths.home())
    if map_records_places.asked_for():
        map_records.draw(_of_cases(found))
    else:
        _of_documents(_of_cases(found), map_records_places.names())
    st.divider()
    map_boundaries.draw()


def _of_cases(found: Boundaries | None) -> Boundaries | None:
    """What is prepared, where it has a place that documents speak of."""
    return found if found is not None and any(map(found.case, _ids())) else None


def _of_documents(found: Boundaries | None, more: Mapping[str, str]) -> None:
    choice = map_choice.choose(found, more)
    if choice.case in more:
        link.follow(UNIT, "")
        st.rerun()  # records know other indicators: the page starts anew with theirs
    places = [row["place_id"] for row in cases()]
    (section,) = sections([choice.indicator], places)
    st.header(escape(comparison_words.title(section)), anchor=False)
    st.caption(escape(comparison_words.about(section)))
    if found is None:
        _without_shapes(section)
    elif map_national.chosen(choice, found):
        _national(section, choice, found)
    elif choice.case != ALL:
        map_large.draw(section, choice, found)
    elif any(map(found.outlined, _ids())):
        _side_by_side(section, choice, found)
    else:
        _without_shapes(section)
    if found is not None:
        map_national.say_why_absent(found)


def _side_by_side(section: Section, choice: Choice, found: Boundaries) -> None:
    there = [place for place in _ids() if found.outlined(place)]
    values = map_values.values(section, there, choice, _group(section, there))
    chart = map_chart.side_by_side(values, cases(), found, choice)
    look = map_look.look(chart)
    map_look.legend(chart, values, look, key="map-legend", wants_norm=choice.method == "norm")
    _refusal(values.section)
    map_panels.side_by_side(
        chart,
        there,
        look,
        map_results.hints(values, _names()),
        map_results.units(values),
        version=f"{found.version}|{values.group}|{choice.key}",
        notes=_notes(values),
    )
    below = found.footer(map_chart.layers(found, cases()), language())
    st.caption(escape(map_words.sources(below, chart.names)))
    _beside(section, found)
    map_downloads.draw(chart)
    map_results.of_places(values)


def _national(section: Section, choice: Choice, found: Boundaries) -> None:
    there = [place for place in _ids() if found.outlined(place)]
    values = map_values.values(section, there, choice, _group(section, there))
    _refusal(values.section)
    map_national.draw(values, cases(), found, choice, _names())
    _beside(section, found)
    map_results.of_places(values)


def _without_shapes(section: Section) -> None:
    st.info(
        t(
            "还没有可画的边界，所以这里没有地图；数值、图表和出处照常可用。"
            "公开案例在哪里只从边界得知，材料里没有坐标，程序也不猜，所以连圆点也没有。"
            "准备边界：在页面底部的“边界数据”里点“准备边界”，或在命令行运行 "
            "`python -m governance boundaries prepare`；"
            "也可以用 `python -m governance boundaries add` 加入您自己的边界文件。",
            "There are no boundaries to draw yet, hence no map; values, charts and sources work as "
            "ever. Where the published cases lie is known from boundaries alone: the sources give no "
            "coordinates and none are guessed, hence no circles either. To get boundaries press "
            "“Prepare” under “Boundaries” at the foot of the page, or run "
            "`python -m governance boundaries prepare`; with `python -m governance boundaries add` "
            "you add a file of your own.",
        ),
        icon=":material/map:",
    )
    _refusal(section)
    _bars(section)
    map_results.of_places(map_values.values(section, _ids(), map_choice.plain(_indicator(section))))


def _bars(section: Section) -> None:
    """The same values on axes, one for each group that may share one."""
    title = comparison_words.title(section)
    ids = [row["observation_id"] for row in section.values]
    for index, chart in enumerate(comparison_charts.panels(section, "implied", title)):
        charts.dot_interval(
            chart, key=f"map-{index}", on_click=opening.open_, opened=opening.opened(ids)
        )


def _indicator(section: Section) -> str:
    return str(section.indicators[0]["indicator_id"])


def _group(section: Section, there: Sequence[str]) -> int:
    """Let the reader choose which of the groups is coloured, where there are several."""
    options = map_values.colourable(section, there)
    first = map_values.largest(section, there)
    if len(options) < 2:
        return first
    named = {str(one): comparison_words.names(section.groups[one]) for one in options}
    label = t("着色的一组（口径相同的数）", "Which group is coloured (values of one basis)")
    return int(link.segmented(label, named, key="group", default=str(first)))


def _refusal(section: Section) -> None:
    if not section.is_refused:
        return
    lines = [
        f"**{escape(comparison_words.refusal(section))}** "
        + t(
            "图上只给一组着色，其余写出数值、不着色。", "One group is coloured, the others are not."
        )
    ]
    lines += [f"- {escape(line)}" for line in comparison_words.differences(section)]
    with st.container(key="map-refusal"):
        st.warning("\n".join(lines), icon=":material/call_split:")


def _beside(section: Section, found: Boundaries) -> None:
    """What has no place on the map stands beside it, with its reason."""
    for place in cases():
        if found.outlined(place["place_id"]) is None:
            with st.container(border=True, key=f"map-aside-{place['place_id']}"):
                said = map_chart.beside(section, place, found)
                st.markdown(f"**{t('不在图上', 'Not on the map')}**　{escape(said)}")


def _ids() -> list[str]:
    return [row["place_id"] for row in cases()]


def _names() -> dict[str, str]:
    return {row["place_id"]: localised(row, "place_name") for row in cases()}


def _notes(values: Values) -> dict[str, str]:
    """What must be said under a panel: which figures on it are of a part only."""
    notes = {}
    for place, shown in values.shown.items():
        said = [map_words.state(shown)] if shown.state not in ("classed", "missing") else []
        said += [
            f"{map_words.mark_name(row)} {map_words.about(row)['value']}" for row in shown.marks
        ]
        if shown.marks:
            said.append(
                t(
                    "圆点只表示局部或示例，位置不代表范围",
                    "the dot is of a part or an example; its position is not its extent",
                )
            )
        notes[place] = t("；", "; ").join(said)
    return notes
