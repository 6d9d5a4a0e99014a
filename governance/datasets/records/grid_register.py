"""`grid_register`: what a grid has on a given day, in counts; never a grid worker by name."""

from governance.datasets.record_type import Check, Field, RecordType
from governance.datasets.records import place_columns
from governance.datasets.records.counts import AS_OF, PEOPLE, count, whether, yuan

_PERSONS = ("人", "persons")

_SIZE = (
    AS_OF,
    Field(
        "grid_level",
        "code",
        "网格级别",
        "Level of the grid",
        "一级、二级或三级；级别不同的网格管的是同一批住户，各算各的。",
        "First, second or third; grids of different levels hold the same households and are "
        "counted apart.",
        "二级网格",
        code_list="grid_level",
    ),
    count(
        "households",
        ("户数", "Households"),
        ("网格里的户数。", "Households in the grid."),
        "420",
        ("户", "households"),
        1_000_000,
    ),
    count(
        "residents",
        ("居民人数", "Residents"),
        ("网格里的居民人数。", "Residents in the grid."),
        "1180",
        ("人", "residents"),
        PEOPLE,
    ),
    count(
        "buildings",
        ("楼栋数", "Buildings"),
        ("网格里的楼栋（楼宇）数。", "Buildings in the grid."),
        "9",
        ("栋", "buildings"),
    ),
)

_STAFF = (
    count("posts", ("岗位数", "Posts"), ("网格设了几个岗位。", "Posts that the grid has."), "3"),
    count(
        "posts_filled",
        ("到岗数", "Posts filled"),
        ("有人在岗的岗位数。", "Posts that somebody holds."),
        "2",
    ),
    count(
        "workers",
        ("网格员人数", "Grid workers"),
        ("网格员的人数，不写姓名。", "Number of grid workers, no names."),
        "2",
        _PERSONS,
    ),
    count(
        "linked_members",
        ("联户人数", "Members in charge of households"),
        (
            "包户联户的党员人数；户数除以它是每人联系的户数。",
            "Party members in charge of households; households divided by it is the load of each.",
        ),
        "45",
        _PERSONS,
        PEOPLE,
    ),
    count(
        "volunteer_teams",
        ("志愿服务队数", "Volunteer teams"),
        ("网格里的志愿服务队数。", "Volunteer teams in the grid."),
        "1",
        ("支", "teams"),
    ),
)

_SUPPORT = (
    count(
        "branches", ("党支部数", "Branches"), ("网格里的党支部数。", "Party branches in it."), "1"
    ),
    yuan(
        "funds",
        ("支部经费", "Funds of the branches"),
        (
            "网格党支部的工作经费，按一年算。",
            "Working funds of the branches in the grid, for a year.",
        ),
        "3000",
    ),
    whether(
        "has_resources",
        ("有无资源", "Has resources"),
        (
            "有没有可以用的场地、设施或单位资源。",
            "Whether it has premises, equipment or units to draw on.",
        ),
    ),
    count(
        "visits",
        ("走访户次", "Visits"),
        (
            "登记日期所在的月里走访的户次，一户去几次数几次。",
            "Visits to households in the month of the date, each time counted.",
        ),
        "180",
        ("户次", "visits"),
        19_999_999,
    ),
)

GRID_REGISTER = RecordType(
    name="grid_register",
    title_zh="网格台账",
    title_en="Register of grids",
    row_zh="一行是一个网格在一个日期的情况。",
    row_en="One row per grid and date.",
    key=("place_id", "as_of"),
    dated_by="as_of",
    expected=("as_of", "grid_level", "households", "posts", "posts_filled", "branches", "visits"),
    place_levels=("grid",),
    fields=(*place_columns.DOWN_TO_GRID, *_SIZE, *_STAFF, *_SUPPORT),
    checks=(
        Check(
            "filled_over_posts",
            "at_most",
            ("posts_filled", "posts"),
            "flag",
            "到岗数多于岗位数",
            "More posts filled than posts",
        ),
        Check(
            "grid_households_over_residents",
            "at_most",
            ("households", "residents"),
            "flag",
            "网格的户数多于居民人数",
            "More households than residents in the grid",
        ),
    ),
)
