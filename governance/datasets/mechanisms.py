"""A governance mechanism, as `data/cases/mechanisms.toml` states it, and what could measure it."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class DatasetType:
    """A kind of records a user can load so that a mechanism becomes measurable."""

    name: str
    title_zh: str
    title_en: str


DATASET_TYPES: Final = (
    DatasetType("places", "地方名录", "Places"),
    DatasetType("compound_register", "小区台账", "Register of compounds"),
    DatasetType("requests", "诉求工单", "Requests"),
    DatasetType("volunteer_records", "志愿服务记录", "Volunteer records"),
    DatasetType("time_bank", "时间银行账", "Time bank ledger"),
    DatasetType("meetings", "会议记录", "Meetings"),
    DatasetType("agenda_items", "议题记录", "Agenda items"),
    DatasetType("grid_register", "网格台账", "Register of grids"),
    DatasetType("action_items", "清单事项", "Action items"),
    DatasetType("pairings", "结对记录", "Pairings"),
    DatasetType("appraisals", "考核评分", "Appraisals"),
    DatasetType("facilities", "阵地设施", "Facilities"),
    DatasetType("property_finance", "物业收支", "Property finance"),
)


@dataclass(frozen=True)
class MechanismKind:
    """A group under which mechanisms of different places are read side by side."""

    kind: str
    title_zh: str
    title_en: str


@dataclass(frozen=True)
class Part:
    """One part of a mechanism; `listed` is false where the text names it without listing it."""

    title_zh: str
    title_en: str
    listed: bool


@dataclass(frozen=True)
class Measure:
    """Something that could be measured, and the types of records that feed it.

    ``indicators`` are those computed from such records; a measure without one says in `cannot_zh`
    and `cannot_en` why records of these types do not give it.
    """

    title_zh: str
    title_en: str
    datasets: tuple[str, ...]
    indicators: tuple[str, ...] = ()
    cannot_zh: str | None = None
    cannot_en: str | None = None


@dataclass(frozen=True)
class Wording:
    """A few words of the source and the line (among its non-empty lines) they stand on."""

    line: int
    quote: str


@dataclass(frozen=True)
class Mechanism:
    """Something a place runs.

    `named` is how the text calls it; `statements` are claims it makes without a number, which
    stay words; `unlisted_zh` and `unlisted_en` say what it leaves out.
    """

    mechanism_id: str
    place_id: str
    source_id: str
    kind: str
    name_zh: str
    name_en: str
    summary_zh: str
    summary_en: str
    named: tuple[Wording, ...]
    parts: tuple[Part, ...]
    unlisted_zh: str | None
    unlisted_en: str | None
    statements: tuple[Wording, ...]
    measures: tuple[Measure, ...]
    datasets: tuple[str, ...]
    figures: tuple[str, ...]
    indicators: tuple[str, ...]
