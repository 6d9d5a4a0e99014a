"""One registry file turned into an indicator; what is wrong with it gathers in the table."""

from pathlib import Path

from governance.indicators.indicator import (
    DIRECTIONS,
    FAMILIES,
    INTERVALS,
    KINDS,
    RULES,
    VARIANT_FIELDS,
    Breakdown,
    Check,
    Compare,
    ExpectedValue,
    GivenFigure,
    Indicator,
    Note,
    Use,
    Variant,
    Where,
)
from governance.indicators.toml_table import Table

WHOLE = "whole"


def read(table: Table, indicator_id: str, sql: Path) -> Indicator:
    """The indicator that a registry file describes."""
    indicator = Indicator(
        indicator_id=indicator_id,
        sql=sql,
        title_zh=table.text("title_zh"),
        title_en=table.text("title_en"),
        family=table.choice("family", tuple(FAMILIES)),
        unit_zh=table.text("unit_zh"),
        unit_en=table.text("unit_en"),
        definition_zh=table.text("definition_zh"),
        definition_en=table.text("definition_en"),
        numerator_zh=table.optional_text("numerator_zh"),
        numerator_en=table.optional_text("numerator_en"),
        denominator_zh=table.optional_text("denominator_zh"),
        denominator_en=table.optional_text("denominator_en"),
        kind=table.choice("kind", KINDS),
        direction=table.choice("direction", DIRECTIONS),
        additive=table.boolean("additive"),
        interval=table.choice("interval", INTERVALS),
        decimals=table.whole_number("decimals"),
        compare_group=table.optional_text("compare_group") or indicator_id,
        compare=_compare(table.table("compare")),
        caveat_zh=table.optional_text("caveat_zh"),
        caveat_en=table.optional_text("caveat_en"),
        norm=table.optional_text("norm"),
        references=table.texts("references"),
        notes=tuple(map(_note, table.tables("note"))),
        uses=tuple(map(_use, table.tables("use"))),
        breakdowns=tuple(map(_breakdown, table.tables("breakdown"))),
        checks=tuple(map(_check, table.tables("check"))),
    )
    table.finish()
    return indicator


def _compare(table: Table) -> Compare:
    compare = Compare(
        definition=table.text("definition"),
        base=table.text("base"),
        scope=table.choice("scope", RULES),
        level=table.choice("level", RULES),
        period=table.choice("period", RULES),
        variants=tuple(map(_variant, table.tables("variant"))),
    )
    table.finish()
    return compare


def _variant(table: Table) -> Variant:
    variant = Variant(
        field=table.choice("field", VARIANT_FIELDS),
        where=_where(table),
        value=table.text("value"),
        reason_zh=table.text("reason_zh"),
        reason_en=table.text("reason_en"),
    )
    table.finish()
    return variant


def _where(table: Table) -> Where:
    return Where(
        table.text("place_id"), table.optional_text("scope"), table.optional_text("breakdown")
    )


def _note(table: Table) -> Note:
    note = Note(_where(table), table.text("zh"), table.text("en"))
    table.finish()
    return note


def _use(table: Table) -> Use:
    use = Use(
        table.text("place_id"), table.optional_text("scope") or WHOLE, table.text("figure_id")
    )
    table.finish()
    return use


def _breakdown(table: Table) -> Breakdown:
    breakdown = Breakdown(table.text("id"), table.text("title_zh"), table.text("title_en"))
    table.finish()
    return breakdown


def _check(table: Table) -> Check:
    check = Check(
        given=tuple(map(_given, table.tables("given"))),
        expected=tuple(map(_expected, table.tables("expected"))),
    )
    table.finish()
    return check


def _given(table: Table) -> GivenFigure:
    """A given figure; where no qualifier is named it is exact, and its bounds are its value."""
    value = table.optional_number("value")
    qualifier = table.optional_text("qualifier") or "exact"
    lower, upper = table.optional_number("lower"), table.optional_number("upper")
    if qualifier == "exact":
        lower, upper = (value if bound is None else bound for bound in (lower, upper))
    figure = GivenFigure(
        figure_id=table.text("figure"),
        indicator_id=table.text("indicator"),
        place_id=table.optional_text("place") or "here",
        scope=table.optional_text("scope") or WHOLE,
        value=value,
        lower=lower,
        upper=upper,
        qualifier=qualifier,
        role=table.optional_text("role") or "observed",
    )
    table.finish()
    return figure


def _expected(table: Table) -> ExpectedValue:
    expected = ExpectedValue(
        place_id=table.optional_text("place") or "here",
        scope=table.optional_text("scope") or WHOLE,
        breakdown=table.optional_text("breakdown"),
        value=table.optional_number("value"),
        lower=table.optional_number("lower"),
        upper=table.optional_number("upper"),
    )
    table.finish()
    return expected
