"""The boundaries behind the map: what there is, preparing it, and adding a file of one's own."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import streamlit as st

from governance.components import failures, link
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.words import LEVELS, words
from governance.geography.adding import Report, Request
from governance.geography.codes import ABOVE_STREETS
from governance.geography.joining import Columns
from governance.geography.reading import Limits
from governance.geography.record import Record
from governance.geography.report_words import report_lines
from governance.model.errors import DataError
from governance.pipeline import boundaries
from governance.pipeline.boundaries import Status
from governance.store import paths

_SYSTEMS: Final = ("WGS-84", "CGCS2000", "GCJ-02", "BD-09")
_OTHER: Final = "epsg"
_MOST: Final = int(Limits().file_mb)  # megabytes; the browser refuses larger files unread
_MOST_PARENTS: Final = 300  # of a list to choose from
_LEVELS: Final = (
    *("prefecture", "county", "subdistrict", "community"),
    *("area", "compound", "grid", "building"),
)


def draw() -> None:
    """Draw the section; closed, it costs nothing."""
    st.header(t("边界数据", "Boundaries"), anchor=False)
    if not link.toggle(
        t("准备边界、加入自己的边界文件", "Prepare boundaries, add a file of one's own"),
        key="boundaries",
    ):
        return
    _said_before()
    found: list[Status] = []
    if not failures.guarded(
        lambda: found.append(boundaries.status(paths.home(), paths.data_folder()))
    ):
        return
    _status(found[0])
    left, right = st.columns(2)
    with left:
        _prepare(found[0])
        _remove(found[0])
    with right:
        _add()


def _status(status: Status) -> None:
    package = status.package or t("未安装", "not installed")
    lines = [t(f"可选边界包 geotool-cn：{package}", f"Optional package geotool-cn: {package}")]
    if status.refusal is not None:
        lines.append(t(status.refusal.chinese(), status.refusal.english()))
    lines += [t(f"自己的文件：{one.key}", f"Own file: {one.key}") for one in status.own]
    if not status.package:
        lines.append(
            t(
                "可用 pip install -r requirements-maps.txt 安装（只在能联网时），程序只把它当数据读",
                "pip install -r requirements-maps.txt installs it, where a registry can be reached; "
                "it is read as data only",
            )
        )
    prepared = status.prepared
    if prepared is None:
        lines.append(t("还没有准备好的边界", "Nothing is prepared yet"))
    else:
        lines += _layers(status)
        lines += [t(*why) for why in prepared.missing.values()]
    if prepared is not None and not status.is_current:
        lines.append(
            t("来源已变，请重新准备", "The sources have changed since: prepare them again")
        )
    st.markdown("\n".join(f"- {escape(line)}" for line in lines))


def _layers(status: Status) -> list[str]:
    assert status.prepared is not None
    return [
        t(
            f"{place} {level}：{layer.info.shapes} 个面，简化 {layer.info.tolerance:g} 米，"
            f"{layer.info.mismatches} 个要核对",
            f"{place} {level}: {layer.info.shapes} shapes, simplified by {layer.info.tolerance:g} m, "
            f"{layer.info.mismatches} to look at",
        )
        for place, case in status.prepared.cases.items()
        for level, layer in case.layers.items()
    ]


def _prepare(status: Status) -> None:
    with st.form("map-prepare"):
        number = st.text_input(
            t("审图号（由您填写，可空）", "Review number (yours to enter, may be empty)"),
            value=status.review_number,
        )
        if st.form_submit_button(t("准备边界", "Prepare")):
            _run(lambda: _prepared(number))


def _prepared(number: str) -> list[str]:
    made = boundaries.prepare(paths.home(), paths.data_folder(), review_number=number.strip())
    if made is None:
        return [
            t(
                "没有找到任何案例地区或您的地方的边界：请安装可选边界包，或在右边加入自己的文件。",
                "No boundary of any case or place of yours was found: install the optional package or add a file.",
            )
        ]
    return [t(f"已准备 {len(made.cases)} 个地区。", f"{len(made.cases)} places prepared.")]


def _remove(status: Status) -> None:
    for one in status.own:
        label = t(f"移除 {one.key}", f"Remove {one.key}")
        if st.button(label, key=f"map-remove-{one.key}"):
            _run(_remover(one.key))


def _remover(key: str) -> Callable[[], list[str]]:
    def remove() -> list[str]:
        boundaries.remove(paths.home(), paths.data_folder(), key)
        return [t(f"已移除 {key}。", f"{key} removed.")]

    return remove


def _add() -> None:
    with st.form("map-add"):
        file = st.file_uploader(
            t(
                "边界文件（GeoJSON、GeoPackage、压缩的 Shapefile）",
                "Boundary file (GeoJSON, GeoPackage, zipped Shapefile)",
            ),
            type=["geojson", "json", "gpkg", "zip"],
            max_upload_size=_MOST,
            help=t(
                f"最大 {_MOST} MB；更大的文件用命令行 boundaries add --limit-mb 加入。",
                f"At most {_MOST} MB; boundaries add --limit-mb takes larger ones.",
            ),
        )
        given = _given() | _parts()
        check = st.form_submit_button(t("只检查", "Only check"))
        add = st.form_submit_button(t("加入", "Add"), type="primary")
    if not (check or add):
        return
    if file is None:
        st.warning(t("请先选择一个文件。", "Choose a file first."))
        return
    content, name = file.getvalue(), Path(file.name).name
    _run(lambda: _taken(name, content, given, is_check=check))


def _given() -> dict[str, str]:
    """Draw the questions about a file; return the answers."""
    levels = words({one: LEVELS[one] for one in _LEVELS})
    systems = {"": t("文件里写明的", "As the file says")}
    systems |= {one: one for one in _SYSTEMS} | {_OTHER: t("其他 EPSG 编号", "Another EPSG code")}
    within = {"": t("由代码或上级名称判断", "By code or parent")} | _parents()
    return {
        "level": _select(t("层级", "Level"), levels, first="county"),
        "system": _select(t("坐标系", "Reference system"), systems),
        "epsg": st.text_input(t("EPSG 编号", "EPSG code"), placeholder="4547").strip(),
        "within": _select(t("属于哪个地方", "Within"), within),
        "source": st.text_input(t("来源（写在图下）", "Source (stands below the map)")).strip(),
        "edition": st.text_input(t("版次", "Edition")).strip(),
        "review_number": st.text_input(t("审图号", "Review number")).strip(),
    }


def _parts() -> dict[str, str]:
    """Ask for what is found by itself in most files: the columns, and the layer of a GeoPackage."""
    asked = {
        "code": t("代码列", "Column of codes"),
        "name": t("名称列", "Column of names"),
        "parent": t("上级列（代码或名称）", "Column of parents (code or name)"),
        "layer": t("图层（GeoPackage）", "Layer (GeoPackage)"),
    }
    with st.expander(t("列和图层：认不出时再填", "Columns and layer, where they are not found")):
        return {f"{one}_of": st.text_input(label).strip() for one, label in asked.items()}


def _select(label: str, options: Mapping[str, str], first: str = "") -> str:
    codes = list(options)
    start = codes.index(first)
    return str(st.selectbox(label, codes, index=start, format_func=lambda one: options[one]))


def _parents() -> dict[str, str]:
    """The places that a whole file may lie in: the cases, and users' own down to the subdistrict."""
    known = boundaries.gazetteer(paths.home(), paths.data_folder())
    own = [
        one for one in known.places if one.is_own and one.level in (*ABOVE_STREETS, "subdistrict")
    ]
    every = {one.place_id: one for one in (*known.cases, *own[:_MOST_PARENTS])}
    return {
        one.place_id: t("，", ", ").join(
            t(above.name_zh, above.name_en)
            for above in reversed(known.above(one))
            if above.is_own or above == one
        )
        for one in every.values()
    }


def _taken(name: str, content: bytes, given: Mapping[str, str], *, is_check: bool) -> list[str]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        request = _request(path, given)
        home, data = paths.home(), paths.data_folder()
        report: Report = (
            boundaries.examine(home, data, request)
            if is_check
            else boundaries.add(home, data, request)
        )
    head = t("检查结果（没有改动任何东西）", "Found (nothing was changed)")
    done = t(f"已加入 {report.own.key}", f"{report.own.key} added")
    return [head if is_check else done, *(t(*line) for line in report_lines(report))]


def _request(path: Path, given: Mapping[str, str]) -> Request:
    system = given["epsg"] if given["system"] == _OTHER else given["system"]
    record = Record(
        source=given["source"], edition=given["edition"], review_number=given["review_number"]
    )
    return Request(
        path,
        given["level"],
        system=system,
        columns=Columns(given["code_of"], given["name_of"], given["parent_of"]),
        layer=given["layer_of"],
        within=given["within"],
        record=record,
    )


_SAID: Final = "map-boundaries-said"


def _run(work: Callable[[], list[str]]) -> None:
    """Do the work, and say what came of it once the page is drawn anew with its result."""
    try:
        with st.spinner(t("正在处理边界…", "Working on the boundaries…")):
            lines = work()
    except DataError as error:
        failures.report(error)
        return
    st.session_state[_SAID] = lines
    st.rerun()


def _said_before() -> None:
    lines: Any = st.session_state.pop(_SAID, None)
    if lines:
        st.success("\n".join(f"- {escape(line)}" for line in lines))
