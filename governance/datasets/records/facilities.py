"""`facilities`: centres, stations, halls, venues, platforms and terminals on a given day."""

from dataclasses import replace

from governance.datasets.record_type import Check, Field, RecordType
from governance.datasets.records import place_columns
from governance.datasets.records.counts import AS_OF, count, day, square_metres

_SERVICES = ("项", "services")

_WHAT = (
    AS_OF,
    Field(
        "name",
        "text",
        "设施名称",
        "Name of the facility",
        "设施的名称；同一地方同一类有几处时用它分开。",
        "Name of the facility: tells several of one type at one place apart.",
        "示例党群服务中心",
        max_length=100,
        names_place=True,
    ),
    Field(
        "facility_type",
        "code",
        "设施类型",
        "Type of facility",
        "党群服务中心、微驿站、议事厅、活动场所、智慧平台、自助终端或其他。",
        "Service centre, station, hall, activity venue, platform, terminal or other.",
        "党群服务中心",
        required=True,
        code_list="facility_type",
    ),
    count(
        "units",
        ("数量", "Number"),
        ("这一行是几处（几台）；空白按1。", "How many the row stands for; empty is 1."),
        "1",
        ("处", ""),
    ),
    square_metres(
        ("建筑面积", "Floor area"), ("这一行设施的建筑面积。", "Floor area of the row."), "360"
    ),
    count(
        "services",
        ("办理事项数", "Services"),
        ("能办的服务事项有几项。", "Services that it offers."),
        "120",
        _SERVICES,
    ),
    count(
        "services_online",
        ("网上可办事项数", "Services online"),
        ("其中网上能办的。", "Of those, services that can be done online."),
        "90",
        _SERVICES,
    ),
    day(
        "opened_on",
        ("启用日期", "Opened on"),
        ("开始使用的日期。", "When it opened."),
        "2021-06-01",
    ),
    day(
        "closed_on",
        ("停用日期", "Closed on"),
        ("停用的日期；还在用就空着。", "When it closed; empty while it is in use."),
        "",
    ),
)


def _of_facility(field: Field, zh: str, en: str) -> Field:
    return replace(field, description_zh=zh, description_en=en)


_WHERE = (
    _of_facility(place_columns.LONGITUDE, "设施的经度。", "Longitude of the facility."),
    _of_facility(place_columns.LATITUDE, "设施的纬度。", "Latitude of the facility."),
    place_columns.DATUM,
)

FACILITIES = RecordType(
    name="facilities",
    title_zh="阵地设施",
    title_en="Facilities",
    row_zh="一行是一处设施（或同类的几处）在一个日期的情况。",
    row_en="One row per facility, or several of one type, and date.",
    key=("place_id", "facility_type", "name", "as_of"),
    dated_by="as_of",
    expected=("as_of", "name", "facility_type", "floor_m2", "lon", "lat", "opened_on"),
    fields=(*place_columns.DOWN_TO_COMPOUND, *_WHAT, *_WHERE),
    checks=(
        Check(
            "online_over_services",
            "at_most",
            ("services_online", "services"),
            "flag",
            "网上可办事项多于办理事项",
            "More services online than offered",
        ),
        Check(
            "closed_before_opened_facility",
            "not_before",
            ("opened_on", "closed_on"),
            "flag",
            "停用早于启用",
            "Closed before it opened",
        ),
        *place_columns.BOTH_COORDINATES,
    ),
)
