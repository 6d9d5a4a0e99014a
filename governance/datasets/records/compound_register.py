"""`compound_register`: what a residential compound has on a given day."""

from governance.datasets.record_type import Check, RecordType
from governance.datasets.records import compound_columns, compound_standards, place_columns

COMPOUND_REGISTER = RecordType(
    name="compound_register",
    title_zh="小区台账",
    title_en="Register of compounds",
    row_zh="一行是一个小区在一个日期的情况。",
    row_en="One row per compound and date.",
    key=("place_id", "as_of"),
    dated_by="as_of",
    expected=(
        "as_of",
        "compound_type",
        "households",
        "should_establish",
        "party_org_form",
        "committee_form",
        "management_mode",
    ),
    place_levels=("compound",),
    fields=(
        *place_columns.DOWN_TO_COMPOUND,
        *compound_columns.SIZE,
        *compound_columns.ORGANISATION,
        *compound_columns.COMMITTEE,
        *compound_columns.MANAGEMENT,
        *compound_standards.SERVICES,
        *compound_standards.BASICS,
        *compound_standards.STANDARDS,
    ),
    checks=(
        Check(
            "party_seats_over_seats",
            "at_most",
            ("committee_party_seats", "committee_seats"),
            "set_aside",
            "党员委员多于委员",
            "More seats of Party members than seats",
        ),
        Check(
            "households_over_residents",
            "at_most",
            ("households", "residents"),
            "flag",
            "户数多于居民人数",
            "More households than residents",
        ),
        Check(
            "firm_organisation_without_firm",
            "only_with",
            ("firm_party_org", "property_firm"),
            "flag",
            "有物业企业党组织但没有物业企业",
            "An organisation of a firm, but no firm",
        ),
        Check(
            "seats_without_committee",
            "absent",
            ("committee_seats",),
            "flag",
            "没有业委会却有委员",
            "Seats, but no committee",
            where=("committee_form", ("none",)),
        ),
        Check(
            "branches_without_organisation",
            "absent",
            ("branches",),
            "flag",
            "没有党组织却有党支部",
            "Branches, but no organisation",
            where=("party_org_form", ("none",)),
        ),
    ),
)
