"""What each place publishes and what it leaves out: families of indicators against places."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from governance.components import downloads, hypertext, matrix
from governance.components.footnotes import footer
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.markup import Html, element, fold_on_telephones, join, link
from governance.components.words import FAMILIES, NOT_GIVEN, localised, word
from governance.exports.charts import Cell, MatrixChart, State

Row = Mapping[str, Any]


def draw() -> None:
    """Draw the matrix, each cell leading to the figures behind it, and its picture."""
    content, drawn = kept("families", _made)
    hypertext.show(content, key="families")
    downloads.picture(drawn, "overview-families")


def _made() -> tuple[Html, MatrixChart]:
    """The matrix as markup, with what it means and where it leads, and as a chart."""
    cells = {(_family(row), localised(row, "place_name")): row for row in _rows()}
    drawn = chart(cells)
    content = {key: _content(row) for key, row in cells.items()}
    words = t(
        f"逐族看：{len(drawn.rows)} 个家族，{len(drawn.columns)} 个地方",
        f"Family by family: {len(drawn.rows)} families, {len(drawn.columns)} places",
    )
    parts = [element("p", _meaning()), fold_on_telephones(words, matrix.table(drawn, content))]
    return join([*parts, _ways(drawn.rows, cells.values())]), drawn


def chart(cells: Mapping[tuple[str, str], Row]) -> MatrixChart:
    """Return the matrix as a chart: how many of the indicators that any place publishes."""
    return MatrixChart(
        title=t("各地公布了哪些指标", "Which indicators each place publishes"),
        subtitle=t(
            "本地公布的指标数 / 五地中任何一地公布过的指标数",
            "Indicators the place publishes / indicators that any of the places publishes",
        ),
        rows=tuple(dict.fromkeys(family for family, _ in cells)),
        columns=tuple(dict.fromkeys(place for _, place in cells)),
        cells={key: Cell(_share(row), _state(row)) for key, row in cells.items()},
        states=(
            State("most", t("公布了一半以上", "Publishes half or more"), "●", "strong"),
            State("some", t("公布了一部分", "Publishes some"), "◎", "soft"),
            State("norms", t("只公布了要求", "Norms only"), "§", "soft"),
            State("none", t("原文未提供", "Not in the source text"), "—", "none"),
        ),
        footer=footer(
            t("全部地方与家族", "All places and families"),
            [row["source_id"] for row in entries("sources")],
        ),
    )


def _rows() -> list[Row]:
    """The counts, family by family in the order of the menu of families."""
    order = list(FAMILIES)
    return sorted(entries("family_coverage"), key=lambda row: order.index(row["family"]))


def _family(row: Row) -> str:
    return word(FAMILIES, row["family"])


def _share(row: Row) -> str:
    if not row["reported"]:
        norms = int(row["norms"])
        return t(f"只公布了要求 {norms} 条", f"norms only: {norms}") if norms else t(*NOT_GIVEN)
    return f"{int(row['reported'])} / {int(row['reported_anywhere'])}"


def _state(row: Row) -> str:
    if not row["reported"]:
        return "norms" if row["norms"] else "none"
    return "most" if row["reported"] * 2 >= row["reported_anywhere"] else "some"


def _content(row: Row) -> Html:
    """The count as a link to the figures, what follows from them, and what is left out."""
    share = _linked(row)
    derived = int(row["derived"])
    more = t(f"，另可推算 {derived}", f", {derived} derived") if derived else ""
    return join([share, element("span", more, class_="small"), _left_out(row)])


def _linked(row: Row) -> str:
    """The count as a link to the figures behind it: all of the family, or its norms alone."""
    if not (row["reported"] or row["norms"]):
        return _share(row)
    role = {} if row["reported"] else {"role": "norm"}
    place, family = str(row["place_id"]), str(row["family"])
    return link(_share(row), "cases", case_place_id=place, family=family, **role)


def _left_out(row: Row) -> Html:
    names = _listed(row[f"left_out_{t('zh', 'en')}"])
    if not names:
        return Html("")
    summary = t(f"别处有、这里没有 {len(names)}", f"{len(names)} only elsewhere")
    return element(
        "details",
        element("summary", summary),
        element("ul", *(element("li", name) for name in names)),
        class_="small",
    )


def _listed(names: Sequence[str] | None) -> list[str]:
    return [] if names is None or isinstance(names, float) else list(names)


def _meaning() -> str:
    return t(
        "每格：本地公布的指标数 / 五地中至少一地公布过的指标数。只印了要求、没有印实际情况的，写明要求有几条。"
        "点数字看逐条出处；展开可见别处公布、这里没有的指标。",
        "Each cell: indicators the place publishes / indicators that at least one of the places "
        "publishes. Where only norms are printed and nothing observed, the norms are counted. Click "
        "a count to see its figures; unfold to see what only others publish.",
    )


def _ways(families: Iterable[str], known: Iterable[Row]) -> Html:
    """Links that open each family in the comparison."""
    codes = {_family(row): str(row["family"]) for row in known}
    links = (link(family, "comparison", family=codes[family]) for family in families)
    head = t("按家族比较各地：", "Compare the places by family: ")
    return element("p", head, join(links, "　"))
