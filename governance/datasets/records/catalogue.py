"""Every declared type of users' records, in the order in which they are offered."""

from governance.datasets.record_type import RecordType
from governance.datasets.records.action_items import ACTION_ITEMS
from governance.datasets.records.agenda_items import AGENDA_ITEMS
from governance.datasets.records.appraisals import APPRAISALS
from governance.datasets.records.compound_register import COMPOUND_REGISTER
from governance.datasets.records.facilities import FACILITIES
from governance.datasets.records.grid_register import GRID_REGISTER
from governance.datasets.records.meetings import MEETINGS
from governance.datasets.records.pairings import PAIRINGS
from governance.datasets.records.places import PLACES
from governance.datasets.records.property_finance import PROPERTY_FINANCE
from governance.datasets.records.requests import REQUESTS
from governance.datasets.records.time_bank import TIME_BANK
from governance.datasets.records.volunteer_records import VOLUNTEER_RECORDS

RECORD_TYPES: tuple[RecordType, ...] = (
    PLACES,
    COMPOUND_REGISTER,
    REQUESTS,
    VOLUNTEER_RECORDS,
    TIME_BANK,
    GRID_REGISTER,
    PROPERTY_FINANCE,
    MEETINGS,
    AGENDA_ITEMS,
    FACILITIES,
    ACTION_ITEMS,
    PAIRINGS,
    APPRAISALS,
)


def record_type(name: str) -> RecordType:
    """The type called ``name``; KeyError when none is declared."""
    for declared in RECORD_TYPES:
        if declared.name == name:
            return declared
    raise KeyError(f"no type of records is called {name}")
