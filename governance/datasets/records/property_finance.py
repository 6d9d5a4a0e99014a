"""`property_finance`: what a compound takes in and spends in a month, and whether it is published."""

from governance.datasets.record_type import Check, Field, RecordType
from governance.datasets.records import place_columns
from governance.datasets.records.counts import count, day, whether, yuan

_HOUSEHOLDS = ("户", "households")

_MONTH = Field(
    "month",
    "month",
    "月份",
    "Month",
    "账目所属的月份。",
    "The month of the accounts.",
    "2025-03",
    required=True,
)
_FEES = (
    yuan(
        "fee_due",
        ("应收物业费", "Fees due"),
        ("当月应收的物业费。", "Property fees due in the month."),
        "30400",
    ),
    yuan(
        "fee_collected",
        ("实收物业费", "Fees collected"),
        (
            "当月应收的物业费里收到的；补缴以前月份的不算。",
            "Of the fees due in the month, those collected; arrears of other months do not count.",
        ),
        "26100",
    ),
    count(
        "households_due",
        ("应缴户数", "Households due"),
        ("当月应缴物业费的户数。", "Households that owe fees for the month."),
        "420",
        _HOUSEHOLDS,
        1_000_000,
    ),
    count(
        "households_paid",
        ("已缴户数", "Households paid"),
        ("其中已缴的户数。", "Of those, households that have paid."),
        "365",
        _HOUSEHOLDS,
        1_000_000,
    ),
    yuan(
        "service_cost",
        ("物业服务成本", "Cost of service"),
        ("当月保洁、维修、人工等支出。", "Cleaning, repairs, wages and the like in the month."),
        "29000",
    ),
)
_KINDS = (
    yuan(
        "income_advertising",
        ("广告收入", "Income from advertising"),
        ("电梯、外墙等公共部位的广告收入。", "Advertising in lifts, on walls and so on."),
        "1200",
    ),
    yuan(
        "income_parking",
        ("停车收入", "Income from parking"),
        ("占用公共场地停车的收入。", "Parking on common ground."),
        "5600",
    ),
    yuan(
        "income_rent",
        ("场地房屋收入", "Income from rent"),
        ("公共场地、房屋出租的收入。", "Letting of common ground and rooms."),
        "2000",
    ),
    yuan(
        "income_other",
        ("其他公共收入", "Other public income"),
        ("快递柜、充电桩等其他公共收入。", "Parcel lockers, charging points and other."),
        "300",
    ),
)
_PUBLIC = (
    *_KINDS,
    yuan(
        "public_income",
        ("公共收入合计", "Public income"),
        (
            "各类公共收入之和；空白就由前几列相加。",
            "Public income of every kind; where empty, the columns before are added up.",
        ),
        "9100",
    ),
    yuan(
        "public_spending",
        ("公共支出", "Public spending"),
        ("当月从公共收入里支出的钱。", "Spent out of public income in the month."),
        "3500",
    ),
    yuan(
        "public_returned",
        ("返还居民", "Returned to residents"),
        (
            "公共支出里返还居民的：抵物业费、补维修资金、发放等。",
            "Of that, what went back to residents: against fees, into the repair fund, paid out.",
        ),
        "2000",
    ),
)
_TRANSPARENCY = (
    count(
        "transactions",
        ("收支笔数", "Transactions"),
        ("当月公共收支的笔数。", "Public transactions in the month."),
        "14",
        ("笔", "transactions"),
    ),
    count(
        "transactions_published",
        ("已公开笔数", "Transactions published"),
        ("其中已经逐笔公开的。", "Of those, published one by one."),
        "14",
        ("笔", "transactions"),
    ),
    whether(
        "published",
        ("是否公开", "Published"),
        (
            "当月账目是否已经公开；空白是不知道。",
            "Whether the accounts are public; empty: unknown.",
        ),
    ),
    day(
        "published_on",
        ("公开日期", "Published on"),
        ("账目公开的日期；有日期就算已公开。", "When they were published; a date means they were."),
        "2025-04-08",
    ),
    day(
        "publish_by",
        ("应公开日期", "To be published by"),
        ("按本地规定最迟哪天公开。", "The last day on which the local rule allows it."),
        "2025-04-15",
    ),
    whether(
        "audited",
        ("是否审计", "Audited"),
        (
            "当月账目是否已经审计；空白是不知道。",
            "Whether the accounts were audited; empty: unknown.",
        ),
    ),
    day(
        "audited_on",
        ("审计日期", "Audited on"),
        ("审计完成的日期；有日期就算已审计。", "When the audit ended; a date means it was done."),
        "2025-06-30",
    ),
)

PROPERTY_FINANCE = RecordType(
    name="property_finance",
    title_zh="物业收支",
    title_en="Property finance",
    row_zh="一行是一个小区一个月的物业费和公共收支。",
    row_en="One row per compound and month: property fees, public income and spending.",
    key=("place_id", "month"),
    dated_by="month",
    expected=("month", "fee_due", "fee_collected", "public_income", "public_spending", "published"),
    place_levels=("compound",),
    fields=(*place_columns.DOWN_TO_COMPOUND, _MONTH, *_FEES, *_PUBLIC, *_TRANSPARENCY),
    checks=(
        Check(
            "fees_over_due",
            "at_most",
            ("fee_collected", "fee_due"),
            "flag",
            "实收多于应收",
            "More fees collected than due",
        ),
        Check(
            "paid_over_due",
            "at_most",
            ("households_paid", "households_due"),
            "flag",
            "已缴户数多于应缴",
            "More households paid than due",
        ),
        Check(
            "income_does_not_add_up",
            "adds_up",
            tuple(kind.name for kind in _KINDS),
            "flag",
            "各类公共收入之和与合计不同",
            "Kinds of public income do not add up to the total",
            to=("public_income",),
        ),
        Check(
            "returned_over_spending",
            "at_most",
            ("public_returned", "public_spending"),
            "flag",
            "返还居民多于公共支出",
            "More returned to residents than spent",
        ),
        Check(
            "published_over_transactions",
            "at_most",
            ("transactions_published", "transactions"),
            "flag",
            "已公开笔数多于收支笔数",
            "More transactions published than made",
        ),
        Check(
            "published_before_month",
            "not_before",
            ("month", "published_on"),
            "flag",
            "公开早于账目所属的月份",
            "Published before the month began",
        ),
        Check(
            "audited_before_month",
            "not_before",
            ("month", "audited_on"),
            "flag",
            "审计早于账目所属的月份",
            "Audited before the month began",
        ),
    ),
)
