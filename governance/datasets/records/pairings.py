"""`pairings`: ties of one kind that a place has on a day; leaders and members only as counts."""

from governance.datasets.record_type import Check, Field, RecordType
from governance.datasets.records import place_columns
from governance.datasets.records.counts import AS_OF, PEOPLE, coded, count

_FLOW_ZH = "从上一次登记到这一天之间的"
_FLOW_EN = "between the row before and this day"

_FLOWS = (
    count(
        "visits",
        ("走访次数", "Visits"),
        (f"{_FLOW_ZH}走访次数。", f"Visits made {_FLOW_EN}."),
        "2",
        ("次", "visits"),
        PEOPLE,
    ),
    count(
        "person_visits",
        ("服务人次", "Person-visits"),
        (f"{_FLOW_ZH}服务人次。", f"Times somebody served, {_FLOW_EN}."),
        "6",
        ("人次", "person-visits"),
        PEOPLE,
    ),
    count(
        "problems_solved",
        ("解决问题数", "Problems solved"),
        (f"{_FLOW_ZH}解决的问题数。", f"Problems solved {_FLOW_EN}."),
        "1",
        ("个", "problems"),
        PEOPLE,
    ),
)

PAIRINGS = RecordType(
    name="pairings",
    title_zh="结对记录",
    title_en="Pairings",
    row_zh="一行是一个地方在一个日期的一种结对关系；同一天、同一种的各行合起来就是全部。",
    row_en="One row per place, date and kind of tie; the rows of one day and kind are all there are.",
    key=("place_id", "as_of", "pairing_kind", "from_unit"),
    dated_by="as_of",
    expected=("as_of", "pairing_kind", "ties", "visits", "problems_solved"),
    fields=(
        *place_columns.DOWN_TO_COMPOUND,
        AS_OF,
        coded(
            "pairing_kind",
            ("结对种类", "Kind of tie"),
            (
                "领导联系、部门包联、支部结对、党员报到、单位共建、社区协同体、兼职委员、"
                "指导小组、助学小组、困难群众结对或其他。",
                "Leader, department, branch, members reporting in, unit, consortium, part-time "
                "member, guidance group, study group, household in need, or other.",
            ),
            "部门包联",
            "pairing_kind",
            required=True,
        ),
        Field(
            "from_unit",
            "text",
            "结对单位",
            "From unit",
            "结对的那个单位；领导和党员不写是谁，只写数。",
            "The unit that is tied to the place; leaders and members only as counts.",
            "示例单位",
            max_length=64,
        ),
        count(
            "ties",
            ("结对数", "Ties"),
            (
                "有几个：几名领导、几个部门、几名党员、几个小组；写了结对单位的一般是 1。",
                "How many: leaders, departments, members, groups; 1 where a unit is named.",
            ),
            "1",
            ("个", "ties"),
            PEOPLE,
        ),
        count(
            "members",
            ("成员数", "Members"),
            ("协同体、小组有几个成员单位或成员。", "Members of a consortium or group."),
            "",
        ),
        count(
            "with_post",
            ("有岗位人数", "With a post"),
            ("报到党员中认领了岗位的人数。", "Members reporting in who took a post."),
            "",
            ("人", "persons"),
            PEOPLE,
        ),
        *_FLOWS,
    ),
    checks=(
        Check(
            "nothing_tied",
            "required_one_of",
            ("ties", "members", "with_post", "visits", "person_visits", "problems_solved"),
            "set_aside",
            "没有任何数字",
            "Nothing is counted",
        ),
        Check(
            "posts_over_members",
            "at_most",
            ("with_post", "ties"),
            "flag",
            "有岗位的多于报到的",
            "More with a post than ties",
        ),
    ),
)
