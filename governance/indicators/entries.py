"""One registry file turned into an indicator; what is wrong with it gathers in the entry."""

from pathlib import Path

from governance.datasets.records.catalogue import RECORD_TYPES
from governance.indicators.indicator import (
    DIRECTIONS,
    FAMILIES,
    INTERVALS,
    KINDS,
    RULES,
    TREATMENTS,
    VARIANT_FIELDS,
    Breakdown,
    Check,
    Compare,
    ExpectedValue,
    FlagTreatment,
    GivenFigure,
    Indicator,
    Note,
    Use,
    Variant,
    Where,
)
from governance.ingest.toml_entry import Entry
from governance.model.errors import Text

WHOLE = "whole"


def read(entry: Entry, indicator_id: str, sql: Path) -> Indicator:
    """The indicator that a registry file describes."""
    indicator = Indicator(
        indicator_id=indicator_id,
        sql=sql,
        title_zh=entry.text("title_zh"),
        title_en=entry.text("title_en"),
        family=entry.choice("family", tuple(FAMILIES)),
        unit_zh=entry.text("unit_zh"),
        unit_en=entry.text("unit_en"),
        definition_zh=entry.text("definition_zh"),
        definition_en=entry.text("definition_en"),
        numerator_zh=entry.optional_text("numerator_zh"),
        numerator_en=entry.optional_text("numerator_en"),
        denominator_zh=entry.optional_text("denominator_zh"),
        denominator_en=entry.optional_text("denominator_en"),
        kind=entry.choice("kind", KINDS),
        direction=entry.choice("direction", DIRECTIONS),
        additive=entry.boolean("additive"),
        interval=entry.choice("interval", INTERVALS),
        decimals=entry.whole_number("decimals"),
        compare_group=entry.optional_text("compare_group") or indicator_id,
        compare=_compare(entry.entry("compare")),
        caveat_zh=entry.optional_text("caveat_zh"),
        caveat_en=entry.optional_text("caveat_en"),
        norm=entry.optional_text("norm"),
        references=entry.texts("references"),
        notes=tuple(map(_note, entry.entries("note"))),
        uses=tuple(map(_use, entry.entries("use"))),
        breakdowns=tuple(map(_breakdown, entry.entries("breakdown"))),
        checks=tuple(map(_check, entry.entries("check"))),
        dataset=entry.optional_text("dataset"),
        left_out_zh=entry.optional_text("left_out_zh"),
        left_out_en=entry.optional_text("left_out_en"),
        flags=tuple(map(_flag, entry.entries("flag"))),
    )
    _report_dataset(entry, indicator)
    entry.finish()
    return indicator


def _report_dataset(entry: Entry, indicator: Indicator) -> None:
    """A computed indicator names the type of records it is computed from, and only flags of it."""
    if indicator.kind != "computed":
        if indicator.dataset is not None:
            says = Text("只有 computed 指标才有", "nothing: only for a computed indicator")
            entry.report("dataset", indicator.dataset, says)
        return
    checks = {known.name: known.checks for known in RECORD_TYPES}
    if indicator.dataset not in checks:
        listed = ", ".join(checks)
        entry.report("dataset", indicator.dataset, Text(f"以下之一：{listed}", f"one of: {listed}"))
        return
    known = {check.check_id for check in checks[indicator.dataset]}
    for flag in indicator.flags:
        if flag.flag not in known:
            listed = ", ".join(sorted(known))
            entry.report("flag", flag.flag, Text(f"以下之一：{listed}", f"one of: {listed}"))


def _flag(entry: Entry) -> FlagTreatment:
    flag = FlagTreatment(entry.text("id"), entry.choice("treatment", TREATMENTS))
    entry.finish()
    return flag


def _compare(entry: Entry) -> Compare:
    compare = Compare(
        definition=entry.text("definition"),
        base=entry.text("base"),
        scope=entry.choice("scope", RULES),
        level=entry.choice("level", RULES),
        period=entry.choice("period", RULES),
        variants=tuple(map(_variant, entry.entries("variant"))),
    )
    entry.finish()
    return compare


def _variant(entry: Entry) -> Variant:
    variant = Variant(
        field=entry.choice("field", VARIANT_FIELDS),
        where=_where(entry),
        value=entry.text("value"),
        reason_zh=entry.text("reason_zh"),
        reason_en=entry.text("reason_en"),
    )
    entry.finish()
    return variant


def _where(entry: Entry) -> Where:
    return Where(
        entry.text("place_id"), entry.optional_text("scope"), entry.optional_text("breakdown")
    )


def _note(entry: Entry) -> Note:
    note = Note(_where(entry), entry.text("zh"), entry.text("en"))
    entry.finish()
    return note


def _use(entry: Entry) -> Use:
    use = Use(
        entry.text("place_id"), entry.optional_text("scope") or WHOLE, entry.text("figure_id")
    )
    entry.finish()
    return use


def _breakdown(entry: Entry) -> Breakdown:
    breakdown = Breakdown(
        entry.text("id"),
        entry.text("title_zh"),
        entry.text("title_en"),
        entry.optional_text("published"),
    )
    entry.finish()
    return breakdown


def _check(entry: Entry) -> Check:
    check = Check(
        given=tuple(map(_given, entry.entries("given"))),
        expected=tuple(map(_expected, entry.entries("expected"))),
    )
    entry.finish()
    return check


def _given(entry: Entry) -> GivenFigure:
    """A given figure; where no qualifier is named it is exact, and its bounds are its value."""
    value = entry.optional_number("value")
    qualifier = entry.optional_text("qualifier") or "exact"
    lower, upper = entry.optional_number("lower"), entry.optional_number("upper")
    if qualifier == "exact":
        lower, upper = (value if bound is None else bound for bound in (lower, upper))
    figure = GivenFigure(
        figure_id=entry.text("figure"),
        indicator_id=entry.text("indicator"),
        place_id=entry.optional_text("place") or "here",
        scope=entry.optional_text("scope") or WHOLE,
        value=value,
        lower=lower,
        upper=upper,
        qualifier=qualifier,
        role=entry.optional_text("role") or "observed",
    )
    entry.finish()
    return figure


def _expected(entry: Entry) -> ExpectedValue:
    expected = ExpectedValue(
        place_id=entry.optional_text("place") or "here",
        scope=entry.optional_text("scope") or WHOLE,
        breakdown=entry.optional_text("breakdown"),
        value=entry.optional_number("value"),
        lower=entry.optional_number("lower"),
        upper=entry.optional_number("upper"),
    )
    entry.finish()
    return expected
