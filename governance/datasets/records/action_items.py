"""`action_items`: one row a line of a list: a need, a resource, a project, a problem, a wish."""

from governance.datasets.record_type import Check, Field, RecordType
from governance.datasets.records import place_columns
from governance.datasets.records.counts import coded, day

_WHAT = (
    Field(
        "item_id",
        "text",
        "清单编号",
        "Item id",
        "清单上这一项的编号；同一编号再次导入就是更新。",
        "Id of the line; a later export with the same id updates it.",
        "QD2025-0001",
        required=True,
        max_length=64,
    ),
    coded(
        "list_kind",
        ("清单种类", "List"),
        (
            "需求、资源、项目、问题、微心愿、监督，哪一张清单。",
            "Which list: needs, resources, projects, problems, wishes, oversight.",
        ),
        "需求清单",
        "list_kind",
        required=True,
    ),
    Field(
        "topic",
        "text",
        "事项类别",
        "Topic",
        "事项的类别，按本地的叫法；不写具体是谁。",
        "Kind of matter, in the local words; never who.",
        "养老助餐",
        max_length=64,
    ),
    coded(
        "raised_by",
        ("提出方", "Raised by"),
        (
            "居民、驻地企业、单位，还是其他。",
            "Residents, local firms, units or others.",
        ),
        "居民",
        "raised_by",
    ),
    coded(
        "oversight_step",
        ("监督环节", "Step of oversight"),
        (
            "监督清单的四个环节：研判、重点、督查、通报；别的清单写“无”或空着。",
            "On the oversight list: review, focus, inspection or report; none or empty on others.",
        ),
        "无",
        "oversight_step",
    ),
    Field(
        "unit",
        "text",
        "承接单位",
        "Unit",
        "认领、承接这一项的单位；不写个人。",
        "The unit that took it; never a person.",
        "示例单位",
        max_length=64,
    ),
)

_WHEN = (
    day(
        "raised_on",
        ("提出日期", "Raised on"),
        ("列入清单的日期。", "The day it went on the list."),
        "2025-03-03",
        required=True,
    ),
    day(
        "matched_on",
        ("匹配日期", "Matched on"),
        (
            "需求和资源匹配、心愿被认领的日期。",
            "The day a need met a resource, or a wish was claimed.",
        ),
        "2025-03-08",
    ),
    day(
        "contracted_on",
        ("签约日期", "Contracted on"),
        ("签订契约的日期。", "The day a contract was signed."),
        "2025-03-12",
    ),
    day(
        "due_on",
        ("完成期限", "Due on"),
        ("应当完成的日期。", "The day it is due."),
        "2025-04-30",
    ),
    day(
        "closed_on",
        ("销号日期", "Closed on"),
        ("完成、销号的日期；没有完成的空着。", "The day it was closed; empty while it is open."),
        "2025-04-18",
    ),
    day(
        "published_on",
        ("公开日期", "Published on"),
        ("结果公开的日期。", "The day the result was published."),
        "2025-04-20",
    ),
)

# A day column, and how a row is called in which it lies before the day the line was raised.
_AFTER_RAISING = {
    "matched_on": ("matched_before_raised", "匹配早于提出", "Matched before raised"),
    "contracted_on": ("contracted_before_raised", "签约早于提出", "Contracted before raised"),
    "due_on": ("item_due_before_raised", "期限早于提出", "Due before raised"),
    "closed_on": ("item_closed_before_raised", "销号早于提出", "Closed before raised"),
    "published_on": ("published_before_raised", "公开早于提出", "Published before raised"),
}

ACTION_ITEMS = RecordType(
    name="action_items",
    title_zh="清单事项",
    title_en="Action items",
    row_zh="一行是清单上的一项。",
    row_en="One row per line of a list.",
    key=("item_id",),
    dated_by="raised_on",
    expected=("item_id", "list_kind", "raised_on", "due_on", "unit"),
    fields=(*place_columns.DOWN_TO_GRID, *_WHAT, *_WHEN),
    checks=tuple(
        Check(check_id, "not_before", ("raised_on", column), "flag", zh, en)
        for column, (check_id, zh, en) in _AFTER_RAISING.items()
    ),
)
