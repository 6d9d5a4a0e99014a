"""The sources in `data/cases/`, the digits in them that are no figure, and where in a text a row points."""

from governance.datasets.declaration import Column, Dataset, Reference

SOURCE_ID = Column(
    "source_id",
    "text",
    "来源编号",
    "Source id",
    "数据来自哪一份案例文本。",
    "Which case document the row comes from.",
    required=True,
    reference=Reference("sources", "source_id"),
)
LINE = Column(
    "line",
    "integer",
    "行号",
    "Line",
    "在来源文本的非空行中的行号，从 1 起。",
    "Number of the line among the non-empty lines of the source, from 1.",
    required=True,
    minimum=1,
)
OCCURRENCE = Column(
    "occurrence",
    "integer",
    "第几处",
    "Occurrence",
    "同一行里有相同文字时，是第几处，从 1 起。",
    "Which one it is where the line prints the same text several times, from 1.",
    required=True,
    minimum=1,
)

SOURCES = Dataset(
    name="sources",
    path="cases/sources.csv",
    title_zh="来源",
    title_en="Sources",
    row_zh="一行是一份案例文本。",
    row_en="One row per case document.",
    key=("source_id",),
    columns=(
        Column(
            "source_id",
            "text",
            "来源编号",
            "Source id",
            "案例文本的编号。",
            "Id of the case document.",
            required=True,
        ),
        Column(
            "title",
            "text",
            "标题",
            "Title",
            "来源的标题；所存文本没有标题则为空。",
            "Title of the source; empty where the text as kept has none.",
        ),
        Column(
            "publisher",
            "text",
            "出版者",
            "Publisher",
            "谁发布的；原文未写则为空。",
            "Who published it; empty where the text does not say.",
        ),
        Column(
            "published_date",
            "date",
            "发布日期",
            "Published",
            "发布日期；原文未写则为空。",
            "Date of publication; empty where the text does not say.",
        ),
        Column(
            "accessed_date",
            "date",
            "取得日期",
            "Accessed",
            "取得文本的日期。",
            "Date on which the text was obtained.",
        ),
        Column(
            "url", "text", "网址", "Address", "公开网址；没有则为空。", "Public address, if any."
        ),
        Column(
            "place_id",
            "text",
            "地方编号",
            "Place id",
            "文本所写的地方。",
            "The place the document is about.",
            required=True,
            reference=Reference("places", "place_id"),
        ),
        Column(
            "script",
            "text",
            "字体",
            "Script",
            "原文用简体还是繁体。",
            "Whether the text is printed in Simplified or Traditional characters.",
            required=True,
            choices=("simplified", "traditional"),
        ),
        Column("note", "text", "说明", "Note", "关于来源的说明。", "Remark on the source."),
    ),
)

NOT_FIGURES = Dataset(
    name="not_figures",
    path="cases/not_figures.csv",
    title_zh="不是数字的数码",
    title_en="Digits that are no figure",
    row_zh="一行是原文中一串不算数字的数码，例如日期、编号、名称。",
    row_en="One row per run of digits that is no figure: a date, a list number, part of a name.",
    key=("source_id", "line", "span", "occurrence"),
    columns=(
        SOURCE_ID,
        LINE,
        Column(
            "span",
            "text",
            "数码",
            "Digits",
            "原文中的一串数码，照录。",
            "The run of digits, exactly as printed.",
            required=True,
        ),
        OCCURRENCE,
        Column(
            "reason",
            "text",
            "原因",
            "Reason",
            "为什么不是数字。",
            "Why it is no figure.",
            required=True,
        ),
    ),
)
