"""The way from a page of one subject to the page 趋势, its indicators and place already chosen."""

from __future__ import annotations

from collections.abc import Sequence

from governance.components import navigation
from governance.components.language import t


def draw(indicators: Sequence[str], place: str) -> None:
    """Draw the link; an indicator that the records do not give is left out there."""
    navigation.link_to(
        "trends",
        t(
            "到“趋势”页：逐月看，与别的指标和地方放在一起",
            "To the page Trends: month by month, beside other indicators and places",
        ),
        indicator=list(indicators),
        place=place,
    )
