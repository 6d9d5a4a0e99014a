"""What `values` and `rows` do; every one returns its exit code."""

import argparse
import sys

import pandas as pd

from governance.cli.columns import LOADED_VALUE_COLUMNS, VALUE_COLUMNS
from governance.cli.commands import DONE, known_indicators, say, write
from governance.cli.value_absence import absence, absence_of_numerator
from governance.datasets.records.catalogue import record_type
from governance.exports.tables import Column
from governance.ingest.place_names import Gazetteer
from governance.pipeline.known_places import identified, known_places
from governance.store.reader import reader_of
from governance.store.value_rows import Choice, computed_values, records

_DIGITS = 6
ROWS_SHOWN = 50  # in a terminal; the other formats hold every row


def run_values(options: argparse.Namespace) -> int:
    """Print the values of indicators: published ones, computed ones, or both with their origin."""
    options.place = _places(options)
    reader = reader_of(options.home)
    indicators = reader.query("indicators").set_index("indicator_id", drop=False)
    known_indicators(options, options.indicator, indicators.index)
    asked = indicators.loc[list(dict.fromkeys(options.indicator))]
    is_computed = asked["kind"] == "computed"
    frames = []
    if not is_computed.all():
        frames.append(_published(options, list(asked.loc[~is_computed, "indicator_id"])))
    for _, one in asked[is_computed].iterrows():
        frames.append(_computed(options, one))
        if frames[-1].empty:
            print(say(options, absence(reader, one)), file=sys.stderr)
    if not is_computed.any():
        return write(options, frames[0], VALUE_COLUMNS)
    return write(options, pd.concat(frames, ignore_index=True), LOADED_VALUE_COLUMNS)


def _places(options: argparse.Namespace) -> list[str] | None:
    """The ids of the places that were given by id or code; with levels, of all that lie in them."""
    if not options.place:
        return None
    known = list(known_places(options.home))
    gazetteer = Gazetteer(known)
    given = {str(identified(gazetteer, text)) for text in options.place}
    if not getattr(options, "level", None):
        return sorted(given)
    return [one.place_id for one in known if not given.isdisjoint(_way_up(gazetteer, one.place_id))]


def _way_up(gazetteer: Gazetteer, place_id: str) -> set[str]:
    return {place_id, *gazetteer.ancestors(place_id)}


def _published(options: argparse.Namespace, wanted: list[str]) -> pd.DataFrame:
    frame = reader_of(options.home).query("observations")
    frame = frame[frame["indicator_id"].isin(wanted)]
    if options.place:
        frame = frame[frame["place_id"].isin(options.place)]
    if options.level:
        frame = frame[frame["place_level"].isin(options.level)]
    return frame


def _computed(options: argparse.Namespace, indicator: "pd.Series[str]") -> pd.DataFrame:
    """The values of one computed indicator, with the names of its places and breakdowns."""
    reader = reader_of(options.home)
    choice = Choice(
        tuple(options.place or ()),
        tuple(options.level or ()),
        options.first,
        options.last,
        options.by,
        options.period,
    )
    frame = computed_values(reader, indicator["indicator_id"], choice)
    places = reader.query("places").set_index("place_id")
    for name in ("place_name_zh", "place_name_en"):
        frame[name] = frame["place_id"].map(places[name])
    titles = reader.query("breakdowns")
    titles = titles[titles["indicator_id"] == indicator["indicator_id"]].set_index("breakdown")
    for name, title in (("breakdown_name_zh", "title_zh"), ("breakdown_name_en", "title_en")):
        words = titles[title].to_dict()
        frame[name] = [words.get(one, one) for one in frame["breakdown"]]
    frame = _in_order(frame, titles["position"])
    # A share times a count is a whole number only up to the last bits.
    frame[["numerator", "denominator"]] = frame[["numerator", "denominator"]].round(_DIGITS)
    is_demo = frame["place_id"].map(places["origin"]) == "demo"
    shared = ("indicator_id", "title_zh", "title_en", "unit_zh", "unit_en", "decimals")
    named = {name: indicator[name] for name in shared}
    frame["reason"] = absence_of_numerator(frame)
    return frame.assign(origin=is_demo.map({True: "demo", False: "loaded"}), **named)


def _in_order(frame: pd.DataFrame, positions: "pd.Series[int]") -> pd.DataFrame:
    """The breakdowns of a place and period in the registry's order, not in that of their codes."""
    position = frame["breakdown"].map(positions.to_dict())
    keys = ["place_level", "place_id", "period_start", "period_end", "slice"]
    ordered = frame.assign(position=position).sort_values([*keys, "position", "breakdown"])
    return ordered.drop(columns="position").reset_index(drop=True)


def run_rows(options: argparse.Namespace) -> int:
    """Print current records of a type, as they stand in the lake."""
    options.place = _places(options)
    declared = record_type(options.type)
    choice = Choice(tuple(options.place or ()), first=options.first, last=options.last)
    most = options.limit
    if most is None and options.format == "table":
        most = ROWS_SHOWN
    frame = records(reader_of(options.home), declared, choice, options.flag, most)
    if options.format == "table":
        frame = frame.dropna(axis="columns", how="all")
        if len(frame) == most:
            print(f"… {most}", file=sys.stderr)
    columns = [_column(declared.names, str(name), options.type) for name in frame.columns]
    write(options, frame, columns)
    return DONE


def _column(names: tuple[str, ...], name: str, type_name: str) -> Column:
    if name not in names:
        return Column(name, name, name)
    field = record_type(type_name).field(name)
    return Column(name, field.title_zh, field.title_en)
