"""`appraisals`: one row a score that a unit was given; never a person's."""

from dataclasses import replace

from governance.datasets.record_type import Check, Field, RecordType
from governance.datasets.records import place_columns
from governance.datasets.records.counts import PEOPLE, coded, count, day

_POINTS = Field(
    "score",
    "number",
    "得分",
    "Score",
    "这一次得了多少分。",
    "The score given.",
    "92.5",
    required=True,
    unit_zh="分",
    unit_en="points",
    minimum=0,
    maximum=9_999,
)

APPRAISALS = RecordType(
    name="appraisals",
    title_zh="考核评分",
    title_en="Appraisals",
    row_zh="一行是一个单位得到的一次评分，不评个人。",
    row_en="One row per score that a unit was given; never a person's.",
    key=("place_id", "appraised_on", "instrument", "subject_type", "subject"),
    dated_by="appraised_on",
    expected=("appraised_on", "instrument", "subject_type", "score", "max_score", "raters"),
    fields=(
        *place_columns.DOWN_TO_COMPOUND,
        day(
            "appraised_on",
            ("评分日期", "Appraised on"),
            ("评分的日期；评一段时间的写最后一天。", "The day of the score; the last of a period."),
            "2025-03-31",
            required=True,
        ),
        coded(
            "instrument",
            ("考核方式", "Instrument"),
            (
                "百分考核、评业委会、评物业、评机关、评党员（按支部合计）或其他。",
                "Hundred-point appraisal, of the committee, the property firm, offices, members "
                "(by branch), or other.",
            ),
            "百分考核",
            "instrument",
            required=True,
        ),
        coded(
            "subject_type",
            ("对象类型", "Type of subject"),
            (
                "评的是哪一类单位：社区、街道、部门、业委会、物业企业、党支部、机关或其他。",
                "Which type of unit: community, subdistrict, department, committee, property "
                "firm, branch, office or other.",
            ),
            "部门",
            "subject_type",
        ),
        Field(
            "subject",
            "text",
            "考核对象",
            "Subject",
            "被评的单位名称；不写个人。",
            "Name of the unit; never a person.",
            "示例单位",
            max_length=64,
        ),
        _POINTS,
        replace(
            _POINTS,
            name="max_score",
            title_zh="满分",
            title_en="Full score",
            description_zh="满分是多少；百分考核空着按 100。",
            description_en="The full score; empty in a hundred-point appraisal is 100.",
            example="100",
            required=False,
            minimum=1,
        ),
        count(
            "raters",
            ("评分人数", "Raters"),
            ("有多少人打分。", "How many gave a score."),
            "56",
            ("人", "persons"),
            most=PEOPLE,
        ),
    ),
    checks=(
        Check(
            "score_over_full",
            "at_most",
            ("score", "max_score"),
            "set_aside",
            "得分高于满分",
            "Score above the full score",
        ),
    ),
)
