"""The tables by which users' files are read: codes, the words printed for them, headers."""

from governance.datasets.declaration import Column, Dataset
from governance.datasets.mechanisms import DATASET_TYPES

_NOTE = Column("note", "text", "说明", "Note", "关于这一行的说明。", "Remark on the row.")
_CODE_LIST = Column(
    "code_list",
    "text",
    "代码表",
    "Code list",
    "哪一张代码表。",
    "Which list the code is of.",
    required=True,
)

CODES = Dataset(
    name="codes",
    path="reference/codes.csv",
    title_zh="代码",
    title_en="Codes",
    row_zh="一行是一张代码表里的一个代码；模板的下拉选项是它的中文名。",
    row_en="One row per code of a list; the choices in a template are the Chinese names.",
    key=("code_list", "code"),
    columns=(
        _CODE_LIST,
        Column(
            "code",
            "text",
            "代码",
            "Code",
            "存下来的代码。",
            "The code that is kept.",
            required=True,
        ),
        Column(
            "name_zh", "text", "名称", "Name", "代码的中文名。", "Name in Chinese.", required=True
        ),
        Column(
            "name_en",
            "text",
            "英文名称",
            "English name",
            "代码的英文名。",
            "Name in English.",
            required=True,
        ),
        _NOTE,
    ),
)

CODE_WORDS = Dataset(
    name="code_words",
    path="reference/code_words.csv",
    title_zh="代码的写法",
    title_en="Words for codes",
    row_zh="一行是文件里可能写的一个词和它对应的代码；代码本身和两种名称不必再列。"
    "比较时不分大小写，不计首尾空白。",
    row_en="One row per word that a file may print for a code; the code itself and its names need "
    "no row. Compared without regard to case and outer blanks.",
    key=("code_list", "printed"),
    columns=(
        _CODE_LIST,
        Column(
            "printed",
            "text",
            "写法",
            "Printed",
            "文件里写的词。",
            "The word in the file.",
            required=True,
        ),
        Column(
            "code",
            "text",
            "代码",
            "Code",
            "它对应的代码。",
            "The code it stands for.",
            required=True,
        ),
        _NOTE,
    ),
)

HEADER_SOURCES = (
    "common",
    "nyc311",
    "la311",
    "boston311",
    "baltimore311",
    "sf311",
    "chicago311",
    "seeclickfix",
    "fixmystreet",
    "open311",
)

HEADER_SYNONYMS = Dataset(
    name="header_synonyms",
    path="reference/header_synonyms.csv",
    title_zh="表头的写法",
    title_en="Headers of users' files",
    row_zh="一行是用户文件里可能写的一个表头和它对应的列；列为空表示认得但不保留。"
    "同一列有几种写法时，先列的优先。",
    row_en="One row per header that a user's file may print and the column it leads to; no column "
    "means known but not kept. Where several lead to one column, the earlier row wins.",
    key=("record_type", "source", "header"),
    columns=(
        Column(
            "record_type",
            "text",
            "数据类型",
            "Type of records",
            "用户数据的哪一类。",
            "Which type of users' records.",
            required=True,
            choices=tuple(kind.name for kind in DATASET_TYPES),
        ),
        Column(
            "header",
            "text",
            "表头",
            "Header",
            "文件里写的表头。",
            "The header in the file.",
            required=True,
        ),
        Column(
            "field",
            "text",
            "列",
            "Column",
            "对应的列；空白表示不保留。",
            "The column it leads to; empty where it is not kept.",
        ),
        Column(
            "source",
            "text",
            "出处",
            "Source",
            "common 是通行的写法，其余是各地公开数据的格式。一个文件先按写法符合最多的格式来认。",
            "common, or the public format it belongs to. A file is read by the format that "
            "most of its headers belong to, first.",
            required=True,
            choices=HEADER_SOURCES,
        ),
        _NOTE,
    ),
)

PERSONAL_COLUMNS = Dataset(
    name="personal_columns",
    path="reference/personal_columns.csv",
    title_zh="个人信息的表头",
    title_en="Headers of personal columns",
    row_zh="一行是表头里的一个词；含有它的列当作个人信息，导入时去掉。",
    row_en="One row per word in a header; a column with it is taken as personal and dropped.",
    key=("kind", "match", "words"),
    columns=(
        Column(
            "kind",
            "text",
            "种类",
            "Kind",
            "name 姓名,phone 电话,id_number 证件号,email 邮箱,plate 车牌,address 地址,"
            "account 账号；never 表示有这个词的不算姓名或地址。",
            "name, phone, id_number, email, plate, address, account; never: a header with "
            "the word is no name and no address.",
            required=True,
            choices=("name", "phone", "id_number", "email", "plate", "address", "account", "never"),
        ),
        Column(
            "match",
            "text",
            "比法",
            "Match",
            "part 含有即可,word 整个英文词,exact 整个表头。",
            "part: anywhere; word: a whole English word; exact: the whole header.",
            required=True,
            choices=("part", "word", "exact"),
        ),
        Column(
            "words",
            "text",
            "词",
            "Words",
            "表头里的词，不分大小写。",
            "The words in the header, without regard to case.",
            required=True,
        ),
        _NOTE,
    ),
)
