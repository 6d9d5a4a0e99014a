"""What a comparison says in words: titles, notes, and why values may not share an axis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from governance.components.comparison_sections import Section
from governance.components.language import language, t
from governance.components.marks import label
from governance.components.words import INDICATOR_KINDS, localised, word
from governance.exports.charts import Mark, number
from governance.exports.reading import reading
from governance.exports.wording import WORDS
from governance.indicators.comparability import FIELD_TITLES, LEVEL_TITLES
from governance.model.errors import Text

Row = Mapping[str, Any]


def title(section: Section) -> str:
    """Return the section's heading: its indicator, or all that the registry puts on its axis."""
    return t(" / ", " / ").join(localised(row, "title") for row in section.indicators)


def unit(section: Section) -> str:
    """Return the unit of the section's axis."""
    return localised(section.indicators[0], "unit")


def about(section: Section) -> str:
    """Return whether the values are printed or derived, and what they mean."""
    definitions = (
        f"{word(INDICATOR_KINDS, row['kind'])}{t('：', ': ')}{localised(row, 'definition')}"
        for row in section.indicators
    )
    return t("；", "; ").join(definitions)


def names(group: Iterable[Row]) -> str:
    """Return the places of these values, with their scopes."""
    return t("、", ", ").join(dict.fromkeys(label(row) for row in group))


def missing(section: Section) -> str:
    """Return which of the chosen places publish nothing here; empty where all do."""
    if not section.missing:
        return ""
    places = t("、", ", ").join(localised(place, "place_name") for place in section.missing)
    return t(f"原文未提供：{places}", f"Not in the source text: {places}")


def refusal(section: Section) -> str:
    """Return in one line that the values may not share an axis and which fields fail."""
    unknown = [field for field in section.split.fields if _nobody_says(_said(section, field))]
    different = [field for field in section.split.fields if field not in unknown]
    zh, en = [], []
    if different:
        zh.append(f"{'、'.join(FIELD_TITLES[field].zh for field in different)}不同")
        en.append(f"What differs: {', '.join(FIELD_TITLES[field].en for field in different)}.")
    for field in unknown:
        zh.append(f"{FIELD_TITLES[field].zh}无法确认相同")
        en.append(f"The {FIELD_TITLES[field].en} cannot be confirmed to be the same.")
    return t(
        f"不能放在同一根轴上：{'；'.join(zh)}。",
        f"These values may not share an axis. {' '.join(en)}",
    )


def differences(section: Section) -> list[str]:
    """Return one line per failing field: what each group of values has there."""
    lines = []
    for field in section.split.fields:
        said = _said(section, field)
        head = _capitalised(t(*FIELD_TITLES[field]))
        if _nobody_says(said):
            lines.append(f"{head} — {_unknown(len(said))}")
            continue
        parts = (f"{names(section.groups[index])}{t('：', ': ')}{said[index]}" for index in said)
        lines.append(f"{head} — {t('；', '; ').join(parts)}")
    return lines


def across(group: Sequence[Row]) -> list[str]:
    """Return one line for level and for scope where values on one axis differ in it.

    The registry may let them: then the reader is told, for the axis alone would not.
    """
    levels = {label(row): LEVEL_TITLES[row["place_level"]] for row in group}
    scopes = {label(row): Text(row["scope_name_zh"], row["scope_name_en"]) for row in group}
    lines = []
    if len(set(levels.values())) > 1:
        lines.append(_across(FIELD_TITLES["level"], levels))
    if len({row["scope"] for row in group}) > 1:
        lines.append(_across(FIELD_TITLES["scope"], scopes))
    return lines


def caveats(section: Section) -> list[str]:
    """Return what the registry warns of in the section's indicators."""
    known = (localised(row, "caveat") for row in section.indicators)
    return [t(f"注意：{caveat}", f"Caveat: {caveat}") for caveat in known if caveat]


def notes(group: Iterable[Row]) -> list[str]:
    """Return what a reader must know about single values of a chart."""
    whose: dict[str, list[str]] = {}
    for row in group:
        whose.setdefault(localised(row, "note"), []).append(label(row))
    return [
        f"{t('、', ', ').join(names)}{t('：', ': ')}{note}" for note, names in whose.items() if note
    ]


def bars(drawn: Iterable[Mark]) -> list[str]:
    """Return what the bars of a chart mean: whose range it is, the source's or one worked out."""
    words, kinds = WORDS[language()], {mark.derived for mark in drawn if mark.is_range}
    printed = t(f"实心条：{words.bar}", f"Solid bar: {words.bar}")
    derived = t(f"空心条：{words.derived_bar}", f"Hollow bar: {words.derived_bar}")
    return [said for kind, said in ((False, printed), (True, derived)) if kind in kinds]


def norm(row: Row, unit: str) -> str:
    """Return a norm as it is read: whose it is and what it asks for."""
    asked = reading(
        *(number(row[name]) for name in ("value", "lower", "upper")),
        qualifier=str(row["qualifier"]),
        unit=unit,
        language=language(),
    )
    place = localised(row, "place_name")
    return t(f"{place}标准：{asked}", f"Norm of {place}: {asked}")


def _nobody_says(said: Mapping[int, str]) -> bool:
    """Whether the groups have the same words in a field: then none of them states it."""
    return len(set(said.values())) == 1


def _unknown(places: int) -> str:
    return t(
        f"{'两地' if places == 2 else '各地'}都没有给时间，无法确认相同",
        "no place states one, so they cannot be confirmed to be the same",
    )


def _capitalised(head: str) -> str:
    return head[:1].upper() + head[1:]


def _across(field: Text, said: Mapping[str, Text]) -> str:
    pairs = ((name, t(*text)) for name, text in said.items())
    named = (
        name if name == text else t(f"{name}（{text}）", f"{name} ({text})") for name, text in pairs
    )
    places = t("、", ", ").join(named)
    return t(
        f"同轴的各地{field.zh}不同（登记的条件允许）：{places}",
        f"On this axis the {field.en} differs, which the registry allows: {places}",
    )


def _said(section: Section, field: str) -> dict[int, str]:
    """What each group has in a field, by the group's number."""
    said: dict[int, str] = {}
    for one in section.split.refusals:
        for failure in one.failures:
            if failure.field == field:
                said[one.left] = t(*failure.left)
                said[one.right] = t(*failure.right)
    return dict(sorted(said.items()))
