"""Which columns each listing shows in a terminal; JSON and CSV hold all of them."""

from typing import Final

from governance.exports.tables import Column

INDICATOR_COLUMNS: Final = (
    Column("indicator_id", "编号", "Id"),
    Column("title_zh", "指标", "Chinese title"),
    Column("title_en", "英文名", "Title"),
    Column("family", "类别", "Family"),
    Column("kind", "性质", "Kind"),
    Column("unit_zh", "单位", "Unit"),
)
VALUE_COLUMNS: Final = (
    Column("indicator_id", "指标", "Indicator"),
    Column("place_name_zh", "地方", "Place"),
    Column("scope", "范围", "Scope"),
    Column("breakdown", "细分", "Breakdown"),
    Column("value", "数值", "Value"),
    Column("lower", "下限", "Lower"),
    Column("upper", "上限", "Upper"),
    Column("unit_zh", "单位", "Unit"),
    Column("qualifier", "修饰", "Qualifier"),
    Column("formula_zh", "算式", "Formula"),
)
LOADED_VALUE_COLUMNS: Final = (
    Column("indicator_id", "指标", "Indicator"),
    Column("place_name_zh", "地方", "Place"),
    Column("place_id", "地方编号", "Place id"),
    Column("period_start", "从", "From"),
    Column("period_end", "到", "To"),
    Column("slice", "拆分", "Slice"),
    Column("breakdown_name_zh", "细分", "Breakdown"),
    Column("numerator", "分子", "Numerator"),
    Column("denominator", "分母", "Denominator"),
    Column("value", "数值", "Value"),
    Column("lower", "下限", "Lower"),
    Column("upper", "上限", "Upper"),
    Column("unit_zh", "单位", "Unit"),
    Column("left_out", "未计", "Left out"),
    Column("reason", "无值的原因", "Why no value"),
    Column("origin", "来历", "Origin"),
)
FIGURE_COLUMNS: Final = (
    Column("figure_id", "编号", "Id"),
    Column("place_name_zh", "地方", "Place"),
    Column("subject_zh", "对象", "Subject"),
    Column("quote", "原文写法", "Quote"),
    Column("value", "数值", "Value"),
    Column("lower", "下限", "Lower"),
    Column("upper", "上限", "Upper"),
    Column("qualifier", "修饰", "Qualifier"),
    Column("role", "用途", "Role"),
    Column("line", "行号", "Line"),
)
CHECK_COLUMNS: Final = (
    Column("relation_id", "编号", "Id"),
    Column("title_zh", "核查", "Check"),
    Column("verdict", "结论", "Verdict"),
    Column("arithmetic_zh", "算式", "Arithmetic"),
    Column("reason_zh", "理由", "Reason"),
)
