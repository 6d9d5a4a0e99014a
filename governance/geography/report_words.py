"""The report on a user's file in sentences, for a terminal and a page."""

from __future__ import annotations

from collections.abc import Iterator

from governance.geography.adding import Report
from governance.geography.joining import Mismatch
from governance.geography.repair import Mended
from governance.geography.shift import Shift
from governance.model.errors import Text


def report_lines(report: Report) -> tuple[Text, ...]:
    """Return the report, one sentence a line, what needs attention after what was found."""
    return tuple(_lines(report))


def _lines(report: Report) -> Iterator[Text]:
    yield Text(
        f"读入 {report.features} 个要素，可用 {report.units} 个，其中 {report.places} 个是已登记的地方",
        f"{report.features} features read, {report.units} usable, "
        f"{report.places} of them places that are registered",
    )
    cases = ", ".join(f"{case} {count}" for case, count in report.cases.items())
    yield Text(f"画在哪里的图上：{cases or '—'}", f"on the maps of: {cases or '—'}")
    yield _conversion(report)
    if not report.own.record.is_registered:
        yield Text(
            "没有填写来源，图下会写「边界来源未登记」", "no source was given: the map will say so"
        )
    if report.shift is not None:
        yield shift_words(report.shift)
    yield from map(mended_words, report.mended)
    if report.torn:
        yield Text(
            f"{report.torn} 个面与相邻的面有重叠或缝隙，按原样使用",
            f"{report.torn} shapes overlap their neighbours or leave gaps; used as they are",
        )
    yield from map(mismatch_words, report.mismatches)
    for place in report.lacking:
        yield Text(f"文件里没有“{place.name_zh}”", f"the file has no “{place.name_en}”")


def mended_words(mended: Mended) -> Text:
    """Return what was done to one feature."""
    zh, en = mended.why
    return Text(f"第 {mended.row} 个要素：{zh}", f"feature {mended.row}: {en}")


def mismatch_words(mismatch: Mismatch) -> Text:
    """Return which feature did not match and why."""
    what = " ".join(part for part in (mismatch.code, mismatch.name) if part) or "—"
    zh, en = mismatch.why
    return Text(
        f"第 {mismatch.row} 个要素（{what}）：{zh}", f"feature {mismatch.row} ({what}): {en}"
    )


def shift_words(shift: Shift) -> Text:
    """Return the warning that coordinates seem to be in another datum."""
    before, after = f"{shift.outside_declared:.1%}", f"{shift.outside_likely:.1%}"
    return Text(
        f"坐标更像 {shift.likely}，不像声明的 {shift.declared}：两者在此相差约 {shift.metres:.0f} 米，"
        f"超出县界的面积由 {before} 降到 {after}。请核对后用 --crs {shift.likely} 重新加入",
        f"the coordinates look like {shift.likely} rather than {shift.declared}: the two are about "
        f"{shift.metres:.0f} m apart here, and the area beyond the county's border falls from "
        f"{before} to {after}. Check, and add it again with --crs {shift.likely}",
    )


def _conversion(report: Report) -> Text:
    system = report.own.system
    if system.is_shifted:
        return Text(
            f"坐标系 {system.key}，已用公开的近似公式换算到 CGCS2000，与服务商的偏移可能还差几米",
            f"{system.key}, converted to CGCS2000 by the known formula; "
            "the provider's own shift may differ by metres",
        )
    if report.accuracy is None:
        return Text(
            f"坐标系 {system.key}，已换算到 CGCS2000，精度未知",
            f"{system.key}, converted to CGCS2000 with unknown accuracy",
        )
    metres = f"{report.accuracy:g}"
    return Text(
        f"坐标系 {system.key}，换算误差 {metres} 米", f"{system.key}, accurate to {metres} m"
    )
