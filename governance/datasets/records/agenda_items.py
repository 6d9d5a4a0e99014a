"""`agenda_items`: one row an item put before a council, with every tier it went through."""

from governance.datasets.record_type import Check, Field, RecordType
from governance.datasets.records import place_columns
from governance.datasets.records.counts import coded, day, happened

_RAISED = (
    Field(
        "item_id",
        "text",
        "议题编号",
        "Item id",
        "议题的编号；同一编号再次导入就是更新。",
        "Id of the item; a later export with the same id updates it.",
        "YT2025-0001",
        required=True,
        max_length=64,
    ),
    coded(
        "tier_raised",
        ("提出层级", "Tier raised"),
        (
            "议题在哪一级提出：小区、社区、街道、市（区、县）。",
            "The tier at which it was raised: compound, community, subdistrict, city (or county).",
        ),
        "小区",
        "council_tier",
    ),
    day(
        "raised_on",
        ("提出日期", "Raised on"),
        ("议题提出的日期。", "The day it was raised."),
        "2025-03-03",
        required=True,
    ),
    coded(
        "item_class",
        ("议题类别", "Class"),
        ("三事分流：大事、小事、一般事。", "Major, minor or ordinary matter."),
        "小事",
        "agenda_class",
    ),
    coded(
        "deliberation_kind",
        ("议事方式", "Kind of deliberation"),
        ("居民自治议，还是多方共治议。", "Residents among themselves, or several parties jointly."),
        "自治议",
        "deliberation_kind",
    ),
)

_SENT_UP = (
    happened(
        "sent_up",
        ("是否上移", "Sent up"),
        (
            "本级是否解决不了、提交上一级；次数大于零算是。",
            "Whether it went to the tier above; a number of times above zero is yes.",
        ),
        "是",
    ),
    day(
        "to_community_on",
        ("上移社区日期", "Sent to the community on"),
        ("提交社区一级的日期。", "The day it was sent up to the community."),
        "2025-03-10",
    ),
    day(
        "to_subdistrict_on",
        ("上移街道日期", "Sent to the subdistrict on"),
        ("提交街道一级的日期。", "The day it was sent up to the subdistrict."),
    ),
    day(
        "to_city_on",
        ("上移市级日期", "Sent to the city on"),
        ("提交市（区、县）一级的日期。", "The day it was sent up to the city or county."),
    ),
    happened(
        "sent_back",
        ("是否退回议题", "Sent back"),
        (
            "上一级是否退回；次数大于零算是。",
            "Whether the tier above sent it back; a number of times above zero is yes.",
        ),
    ),
)

_RESULT = (
    coded(
        "tier_settled",
        ("解决层级", "Tier settled"),
        (
            "最后在哪一级解决；没有解决的空着。",
            "The tier that settled it; empty while it is open.",
        ),
        "社区",
        "council_tier",
    ),
    day(
        "settled_on",
        ("解决日期", "Settled on"),
        ("解决的日期；没有解决的空着。", "The day it was settled; empty while it is open."),
        "2025-03-20",
    ),
    day(
        "feedback_on",
        ("反馈日期", "Feedback on"),
        ("把结果反馈给提出方的日期。", "The day on which who raised it was told."),
        "2025-03-21",
    ),
    day(
        "decision_published_on",
        ("决策公开日期", "Decision published on"),
        ("决策公开的日期。", "The day the decision was published."),
        "2025-03-14",
    ),
    day(
        "result_published_on",
        ("结果公开日期", "Result published on"),
        ("结果公开的日期。", "The day the result was published."),
        "2025-03-24",
    ),
    coded(
        "vote",
        ("表决结果", "Vote"),
        ("表决通过、未通过，还是没有表决。", "Passed, rejected, or not voted on."),
        "通过",
        "vote",
    ),
)

# A day column, and how a row is called in which it lies before the day the item was raised.
_AFTER_RAISING = {
    "to_community_on": (
        "to_community_before_raised",
        "上移社区早于提出",
        "To the community before raised",
    ),
    "to_subdistrict_on": (
        "to_subdistrict_before_raised",
        "上移街道早于提出",
        "To the subdistrict before raised",
    ),
    "to_city_on": ("to_city_before_raised", "上移市级早于提出", "To the city before raised"),
    "settled_on": ("settled_before_raised", "解决早于提出", "Settled before raised"),
}

AGENDA_ITEMS = RecordType(
    name="agenda_items",
    title_zh="议题记录",
    title_en="Agenda items",
    row_zh="一行是一个议题；地方是提出议题的小区、社区或街道。",
    row_en="One row per item; its place is the compound, community or subdistrict that raised it.",
    key=("item_id",),
    dated_by="raised_on",
    expected=("item_id", "tier_raised", "raised_on", "item_class"),
    fields=(*place_columns.DOWN_TO_COMPOUND, *_RAISED, *_SENT_UP, *_RESULT),
    checks=(
        *(
            Check(check_id, "not_before", ("raised_on", column), "flag", zh, en)
            for column, (check_id, zh, en) in _AFTER_RAISING.items()
        ),
        Check(
            "settled_without_date",
            "only_with",
            ("tier_settled", "settled_on"),
            "flag",
            "有解决层级但没有解决日期",
            "A tier that settled it, but no date",
        ),
        Check(
            "feedback_before_raised",
            "not_before",
            ("raised_on", "feedback_on"),
            "flag",
            "反馈早于提出",
            "Feedback before raised",
        ),
        Check(
            "result_published_before_decision",
            "not_before",
            ("decision_published_on", "result_published_on"),
            "flag",
            "结果公开早于决策公开",
            "Result published before the decision",
        ),
    ),
)
