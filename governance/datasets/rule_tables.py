"""The rules by which indicators of users' records are worked out: weights, coverage, holidays."""

from governance.datasets.declaration import Column, Dataset

_NOTE = Column("note", "text", "说明", "Note", "关于这一行的说明。", "Remark on the row.")
_NAME_ZH = Column(
    "name_zh", "text", "名称", "Name", "中文名称。", "Name in Chinese.", required=True
)
_NAME_EN = Column(
    "name_en", "text", "英文名称", "English name", "英文名称。", "Name in English.", required=True
)
_PLACE_ID = Column(
    "place_id",
    "text",
    "地方编号",
    "Place id",
    "哪个地方的规定；不限地方则空。",
    "The place whose rule it is; empty where it is nobody's.",
)
_VALID_FROM = Column(
    "valid_from",
    "date",
    "起用日期",
    "Valid from",
    "从哪一天起用；不明则空。",
    "The day from which it holds; empty where not known.",
)
_SOURCE = Column(
    "source",
    "text",
    "来源",
    "Source",
    "规定出自哪里。",
    "Where the rule comes from.",
    required=True,
)

RULE_SETS = Dataset(
    name="rule_sets",
    path="reference/rule_sets.csv",
    title_zh="三率算法",
    title_en="Rule sets of the three rates",
    row_zh="一行是一套响应率、解决率、满意率的算法：权重、折扣和月度从哪一天起。",
    row_en="One row per way of scoring response, resolution and satisfaction: weights, discount "
    "and the day on which a month starts.",
    key=("rule_set_id",),
    columns=(
        Column(
            "rule_set_id",
            "text",
            "算法编号",
            "Rule set id",
            "算法的编号。",
            "Id of the rule set.",
            required=True,
        ),
        _NAME_ZH,
        _NAME_EN,
        Column(
            "response_weight",
            "number",
            "响应率权重",
            "Weight of response",
            "响应率占几成，三项合计为 1。",
            "Weight of the response rate; the three add up to 1.",
            required=True,
            minimum=0,
        ),
        Column(
            "solution_weight",
            "number",
            "解决率权重",
            "Weight of resolution",
            "解决率占几成。",
            "Weight of the resolution rate.",
            required=True,
            minimum=0,
        ),
        Column(
            "satisfaction_weight",
            "number",
            "满意率权重",
            "Weight of satisfaction",
            "满意率占几成。",
            "Weight of the satisfaction rate.",
            required=True,
            minimum=0,
        ),
        Column(
            "basically_weight",
            "number",
            "基本满意折算",
            "Weight of basically satisfied",
            "一件基本满意折合几件满意，0 至 1。",
            "What one basically satisfied counts for, 0 to 1.",
            required=True,
            minimum=0,
        ),
        Column(
            "month_starts_on",
            "integer",
            "月度起始日",
            "First day of the month",
            "月度从几日算起；19 表示 19 日到次月 18 日。",
            "The day on which a month starts; 19 is the 19th to the 18th.",
            required=True,
            minimum=1,
        ),
        _PLACE_ID,
        _VALID_FROM,
        _SOURCE,
        _NOTE,
    ),
)

COVERAGE_RULES = Dataset(
    name="coverage_rules",
    path="reference/coverage_rules.csv",
    title_zh="覆盖口径",
    title_en="Rules of coverage",
    row_zh="一行是一种口径：挂建算不算组织覆盖。",
    row_en="One row per rule on whether an attached organisation counts as covered.",
    key=("rule_id",),
    columns=(
        Column(
            "rule_id",
            "text",
            "口径编号",
            "Rule id",
            "口径的编号。",
            "Id of the rule.",
            required=True,
        ),
        _NAME_ZH,
        _NAME_EN,
        Column(
            "attached_counts_as",
            "text",
            "挂建算作",
            "Attached counts as",
            "organisation 组织覆盖,work 只是工作覆盖,none 都不算。",
            "organisation coverage, work coverage only, or none.",
            required=True,
            choices=("organisation", "work", "none"),
        ),
        _PLACE_ID,
        _VALID_FROM,
        _SOURCE,
        _NOTE,
    ),
)

HOLIDAYS = Dataset(
    name="holidays",
    path="reference/holidays.csv",
    title_zh="节假日",
    title_en="Holidays",
    row_zh="一行是国务院办公厅通知中的一天：放假，或调休上班。没有列出的日子，周一至周五上班。",
    row_en="One row per day that a notice of the State Council's office gives off or makes up for; "
    "on all other days Monday to Friday are worked.",
    key=("day",),
    columns=(
        Column("day", "date", "日期", "Day", "哪一天。", "The day.", required=True),
        Column(
            "is_working",
            "boolean",
            "上班",
            "Working day",
            "这一天是否上班。",
            "Whether it is worked.",
            required=True,
        ),
        _NAME_ZH,
        _NAME_EN,
        _SOURCE,
        _NOTE,
    ),
)
