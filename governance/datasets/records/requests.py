"""`requests`: one row a request, whatever procedure it went through."""

from governance.datasets.record_type import Check, RecordType
from governance.datasets.records import place_columns
from governance.datasets.records.request_columns import WHAT, WHEN
from governance.datasets.records.request_results import RESULT, TEXTS

_DONE = ("closed",)
_ENDED_OTHERWISE = ("cancelled", "duplicate", "referred")
_RUNNING = ("open", "assigned", "in_progress", "on_hold")

_AFTER_OPENING = {
    "accepted_at": ("accepted_before_opened", "受理早于创建", "Accepted before opened"),
    "dispatched_at": ("dispatched_before_opened", "派单早于创建", "Dispatched before opened"),
    "contacted_at": ("contacted_before_opened", "联系早于创建", "Contacted before opened"),
    "taken_at": ("taken_before_opened", "接单早于创建", "Taken before opened"),
    "closed_at": ("closed_before_opened", "办结早于创建", "Closed before opened"),
    "due_at": ("due_before_opened", "期限早于创建", "Due before opened"),
}

REQUESTS = RecordType(
    name="requests",
    title_zh="诉求工单",
    title_en="Requests",
    row_zh="一行是一件诉求。",
    row_en="One row per request.",
    key=("request_id",),
    dated_by="opened_at",
    expected=("request_id", "status", "category", "channel", "opened_at", "due_at", "unit"),
    fields=(
        *WHAT,
        *place_columns.DOWN_TO_GRID,
        *WHEN,
        *RESULT,
        place_columns.LONGITUDE,
        place_columns.LATITUDE,
        place_columns.DATUM,
        *TEXTS,
    ),
    checks=(
        *(
            Check(check_id, "not_before", ("opened_at", column), "flag", zh, en)
            for column, (check_id, zh, en) in _AFTER_OPENING.items()
        ),
        Check(
            "called_back_before_closed",
            "not_before",
            ("closed_at", "called_back_at"),
            "flag",
            "回访早于办结",
            "Called back before closed",
        ),
        Check(
            "reopened_before_closed",
            "not_before",
            ("closed_at", "reopened_at"),
            "flag",
            "重办早于办结",
            "Reopened before closed",
        ),
        Check(
            "closed_without_date",
            "required_one_of",
            ("closed_at",),
            "flag",
            "办结但没有办结时间",
            "Closed without a closing date",
            where=("status", _DONE),
        ),
        Check(
            "ended_otherwise_with_date",
            "absent",
            ("closed_at",),
            "flag",
            "撤销、重复或转出却有办结时间",
            "Cancelled, duplicate or referred, with a closing date",
            where=("status", _ENDED_OTHERWISE),
        ),
        Check(
            "running_with_date",
            "absent",
            ("closed_at",),
            "flag",
            "状态未办结却有办结时间",
            "Not closed by its status, with a closing date",
            where=("status", _RUNNING),
        ),
        Check(
            "solved_without_closing",
            "only_with",
            ("solved", "closed_at"),
            "flag",
            "有解决情况但没有办结时间",
            "An answer on solving, but no closing date",
        ),
    ),
)
