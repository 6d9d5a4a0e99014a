"""The files of `data/reference/`: places and their parts, norms, types of compounds, the glossary."""

from governance.datasets.declaration import Column, Dataset, Reference

LEVELS = (
    "country",
    "province",
    "prefecture",
    "county",
    "subdistrict",
    "community",
    "area",
    "business_district",
    "compound",
    "grid",
    "building",
)

_NOTE = Column("note", "text", "说明", "Note", "关于这一行的说明。", "Remark on the row.")
_PLACE_ID = Column(
    "place_id",
    "text",
    "地方编号",
    "Place id",
    "哪个地方。",
    "Which place.",
    required=True,
    reference=Reference("places", "place_id"),
)
_NAME_ZH = Column(
    "name_zh", "text", "名称", "Name", "中文名称。", "Name in Chinese.", required=True
)
_NAME_EN = Column(
    "name_en", "text", "英文名称", "English name", "英文名称。", "Name in English.", required=True
)

PLACES = Dataset(
    name="places",
    path="reference/places.csv",
    title_zh="地方",
    title_en="Places",
    row_zh="一行是一个地方，从省到小区。",
    row_en="One row per place, from province down to compound.",
    key=("place_id",),
    columns=(
        Column(
            "place_id",
            "text",
            "地方编号",
            "Place id",
            "地方的编号。",
            "Id of the place.",
            required=True,
        ),
        Column(
            "parent_id",
            "text",
            "上级编号",
            "Parent id",
            "上一级地方；最上一级为空。",
            "The place above it; empty at the top.",
            reference=Reference("places", "place_id"),
        ),
        Column(
            "level",
            "text",
            "层级",
            "Level",
            "国、省、地级市、县区、街道、社区、片区、商圈、小区、网格或楼栋。",
            "country, province, prefecture, county, subdistrict, community, area, "
            "business_district, compound, grid or building.",
            required=True,
            choices=LEVELS,
        ),
        _NAME_ZH,
        _NAME_EN,
        Column(
            "code",
            "text",
            "代码",
            "Code",
            "行政区划代码；没有则为空。",
            "Code of the division, where one exists.",
        ),
        Column(
            "code_system",
            "text",
            "代码体系",
            "Code system",
            "代码出自哪个标准。",
            "The standard the code belongs to.",
        ),
        Column(
            "withheld",
            "boolean",
            "隐名",
            "Withheld",
            "原文是否隐去了名称。",
            "Whether the document withholds the name.",
            required=True,
        ),
        _NOTE,
    ),
)

NORMS = Dataset(
    name="norms",
    path="reference/norms.csv",
    title_zh="标准",
    title_en="Norms",
    row_zh="一行是一个地方从某日起的一条标准。",
    row_en="One row per norm that a place has set from a date on.",
    key=("norm_id",),
    columns=(
        Column(
            "norm_id",
            "text",
            "标准编号",
            "Norm id",
            "标准的编号。",
            "Id of the norm.",
            required=True,
        ),
        _PLACE_ID,
        Column(
            "indicator_id",
            "text",
            "指标编号",
            "Indicator id",
            "标准约束的指标；可为空。",
            "The indicator it is a norm for, if any.",
        ),
        Column("lower", "number", "下限", "Lower bound", "不低于此数。", "At least this."),
        Column("upper", "number", "上限", "Upper bound", "不高于此数。", "At most this."),
        Column("unit", "text", "单位", "Unit", "数的单位。", "Unit of the bounds.", required=True),
        Column(
            "period",
            "text",
            "周期",
            "Period",
            "标准按什么周期要求；不按周期则为空。",
            "The period it is asked for, if any.",
        ),
        Column(
            "observation_id",
            "text",
            "数字编号",
            "Figure id",
            "印出这条标准的数字。",
            "The printed figure that states the norm.",
            reference=Reference("observations", "observation_id"),
        ),
        Column(
            "valid_from",
            "date",
            "起用日期",
            "Valid from",
            "从哪天起用；原文未写则为空。",
            "First day it is valid; empty where not stated.",
        ),
        _NOTE,
    ),
)

COMPOUND_TYPES = Dataset(
    name="compound_types",
    path="reference/compound_types.csv",
    title_zh="小区类型",
    title_en="Types of compounds",
    row_zh="一行是一种小区类型。",
    row_en="One row per type of compound.",
    key=("type_id",),
    columns=(
        Column(
            "type_id",
            "text",
            "类型编号",
            "Type id",
            "类型的编号。",
            "Id of the type.",
            required=True,
        ),
        _NAME_ZH,
        _NAME_EN,
        Column(
            "source_id",
            "text",
            "来源编号",
            "Source id",
            "哪份文本用这个类型；可为空。",
            "The document that uses the type, if any.",
            reference=Reference("sources", "source_id"),
        ),
        _NOTE,
    ),
)

SCOPES = Dataset(
    name="scopes",
    path="reference/scopes.csv",
    title_zh="范围",
    title_en="Scopes",
    row_zh="一行是一个地方中有名称的一部分。",
    row_en="One row per named part of a place.",
    key=("place_id", "scope"),
    columns=(
        _PLACE_ID,
        Column(
            "scope",
            "text",
            "范围编号",
            "Scope",
            "这一部分的编号。",
            "Id of the part.",
            required=True,
        ),
        _NAME_ZH,
        _NAME_EN,
        _NOTE,
    ),
)

GLOSSARY = Dataset(
    name="glossary",
    path="reference/glossary.csv",
    title_zh="词汇",
    title_en="Glossary",
    row_zh="一行是一个词。",
    row_en="One row per term.",
    key=("term_id",),
    columns=(
        Column(
            "term_id",
            "text",
            "词条编号",
            "Term id",
            "词条的编号。",
            "Id of the term.",
            required=True,
        ),
        Column("term_zh", "text", "词", "Term", "中文词。", "Term in Chinese.", required=True),
        Column(
            "term_en",
            "text",
            "英文词",
            "English term",
            "英文词。",
            "Term in English.",
            required=True,
        ),
        Column(
            "definition_zh",
            "text",
            "释义",
            "Definition",
            "中文释义。",
            "Definition in Chinese.",
            required=True,
        ),
        Column(
            "definition_en",
            "text",
            "英文释义",
            "English definition",
            "英文释义。",
            "Definition in English.",
            required=True,
        ),
        Column(
            "not_to_confuse_with",
            "text",
            "不要混同",
            "Not to be confused with",
            "容易混同的词，用分号隔开。",
            "Terms it is easily taken for, separated by semicolons.",
            reference=Reference("glossary", "term_id"),
            listed=True,
        ),
    ),
)
