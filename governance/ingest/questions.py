"""What a person says about a load beforehand, and what the program has to ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal, NamedTuple

from governance.ingest.instants import DateOrder
from governance.ingest.plan import UnknownCodes
from governance.model.errors import DataError, Problem, Text

Subject = Literal["record_type", "sheet", "column", "date_order", "place", "header", "as_of"]


@dataclass(frozen=True)
class Options:
    """What the person has said. None, or nothing, leaves it to the files.

    ``place`` is the place of every row that names none, ``create_places_under`` the place under
    which unknown names become places. ``mapping`` says of headers which column they are, "" for
    none. ``yes`` accepts suggestions from `suggestions.ACCEPTED` on. ``zone`` is an IANA zone.
    """

    record_type: str | None = None
    place: str | None = None
    profile: str | None = None
    date_order: DateOrder | None = None
    as_of: date | datetime | None = None
    create_places_under: str | None = None
    yes: bool = False
    sheet: str | None = None
    unknown_codes: UnknownCodes = "set_aside"
    zone: str | None = None
    keep_text: bool = False
    mapping: Mapping[str, str] = field(default_factory=dict)


class Choice(NamedTuple):
    """One possible answer: what is given to the option, what it means, how sure it is (0–100)."""

    value: str
    meaning: Text
    score: float | None = None


@dataclass(frozen=True)
class Question:
    """Something that only a person can say.

    ``about`` is the file, type, header or field in question. ``option`` is how the command line is
    told. `Options.mapping` takes the answer about a ``column``, which field the header ``about``
    is, as ``{about: answer}``; that about a ``header``, which header the field ``about`` is, as
    ``{answer: about}``.
    """

    subject: Subject
    about: str
    text: Text
    choices: tuple[Choice, ...]
    option: str


def answered(said: Options, question: Question, answer: str) -> Options:
    """The options with the answer to a question; an empty one about a column keeps it out.

    DataError where a day is asked for and the answer is none.
    """
    match question.subject:
        case "column":
            return replace(said, mapping={**said.mapping, question.about: answer})
        case "header":
            return replace(said, mapping={**said.mapping, answer: question.about})
        case "record_type":
            return replace(said, record_type=answer)
        case "sheet":
            return replace(said, sheet=answer)
        case "date_order":
            return replace(said, date_order=answer)  # type: ignore[arg-type]
        case "place":
            return replace(said, place=answer)
        case "as_of":
            return replace(said, as_of=_day(answer))


def _day(answer: str) -> date:
    try:
        return date.fromisoformat(answer.strip())
    except ValueError as error:
        raise DataError(
            Problem(
                Text("这不是日期", "This is no date"),
                answer,
                Text("日期，如 2025-03-31", "a date such as 2025-03-31"),
                Text("改正后再回答。", "Mend it and answer again."),
            )
        ) from error
