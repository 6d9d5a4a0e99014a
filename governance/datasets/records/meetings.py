"""`meetings`: one row a meeting held, of whatever council, hearing, lecture or training."""

from governance.datasets.record_type import Check, Field, RecordType
from governance.datasets.records import place_columns
from governance.datasets.records.counts import coded, count, day

_PERSONS = ("人", "persons")

MEETINGS = RecordType(
    name="meetings",
    title_zh="会议记录",
    title_en="Meetings",
    row_zh="一行是开过的一次会议；地方是开会的那个小区、社区、街道或市。",
    row_en="One row per meeting held; its place is the compound, community, subdistrict or city "
    "that held it.",
    key=("place_id", "held_on", "tier", "meeting_type", "meeting_id"),
    dated_by="held_on",
    expected=("tier", "meeting_type", "meeting_kind", "held_on", "items", "present"),
    fields=(
        *place_columns.DOWN_TO_COMPOUND,
        Field(
            "meeting_id",
            "text",
            "会议编号",
            "Meeting id",
            "会议的编号；同一天同一类会议开了几次时用来区分，可以不填。",
            "Id of the meeting; tells apart several of one type on one day, may be empty.",
            "HY2025-001",
            max_length=64,
        ),
        day(
            "held_on",
            ("会议日期", "Held on"),
            ("开会的日期。", "The day of the meeting."),
            "2025-03-12",
            required=True,
        ),
        coded(
            "tier",
            ("会议层级", "Tier"),
            (
                "哪一级开的会：小区、社区、街道、市（区、县）。",
                "Which tier met: compound, community, subdistrict, city (or county).",
            ),
            "社区",
            "council_tier",
        ),
        coded(
            "meeting_type",
            ("会议类型", "Type of meeting"),
            (
                "联席会议、议事协商会、例会、恳谈会、评议会、党课、培训、物业联席会议、听证会或其他。",
                "Joint meeting, council, monthly meeting, consultation, review, Party lecture, "
                "training, property alliance, hearing or other.",
            ),
            "联席会议",
            "meeting_type",
        ),
        coded(
            "meeting_kind",
            ("常规或临时", "Regular or ad hoc"),
            ("按频次召开的是常规，临时召集的是临时。", "Regular by the calendar, or ad hoc."),
            "常规",
            "meeting_kind",
        ),
        count(
            "items",
            ("议题数", "Items"),
            ("提交这次会议的议题个数。", "Items tabled at the meeting."),
            "4",
            ("个", "items"),
            most=9_999,
        ),
        count(
            "expected",
            ("应到人数", "Expected"),
            ("应当出席的人数。", "Persons who should attend."),
            "20",
            _PERSONS,
            most=99_999,
        ),
        count(
            "present",
            ("实到人数", "Present"),
            ("实际出席的人数；不写是谁。", "Persons who attended; never who."),
            "18",
            _PERSONS,
            most=99_999,
        ),
    ),
    checks=(
        Check(
            "present_over_expected",
            "at_most",
            ("present", "expected"),
            "flag",
            "实到人数多于应到人数",
            "More present than expected",
        ),
    ),
)
