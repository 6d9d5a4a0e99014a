"""The columns of `compound_register`: size, organisation, committee, management."""

from governance.datasets.record_type import Field
from governance.datasets.records.counts import AS_OF, PEOPLE, count, square_metres, whether

SIZE = (
    AS_OF,
    Field(
        "compound_type",
        "code",
        "小区类型",
        "Type of compound",
        "物业、老旧、回迁安置、城中村或其他。",
        "With a property firm, old, resettlement, urban village or other.",
        "老旧小区",
        code_list="compound_type",
    ),
    Field(
        "area_name",
        "text",
        "片区",
        "Merged area",
        "与别的小区合并管理时，片区的名称。",
        "Name of the area where the compound is run together with others.",
        "示例片区",
        max_length=64,
        names_place=True,
    ),
    count(
        "households",
        ("户数", "Households"),
        ("户数。", "Number of households."),
        "420",
        ("户", "households"),
        1_000_000,
    ),
    count(
        "residents",
        ("居民人数", "Residents"),
        ("居民人数。", "Number of residents."),
        "1180",
        ("人", "residents"),
        PEOPLE,
    ),
    count(
        "buildings",
        ("楼栋数", "Buildings"),
        ("楼栋数。", "Number of buildings."),
        "9",
        ("栋", "buildings"),
    ),
    square_metres(("建筑面积", "Floor area"), ("总建筑面积。", "Total floor area."), "38000"),
    Field(
        "fee_rate",
        "number",
        "物业费单价",
        "Fee rate",
        "每平方米每月的物业费。",
        "Property fee per square metre and month.",
        "0.8",
        unit_zh="元/平方米·月",
        unit_en="yuan per m² and month",
        minimum=0,
        maximum=1000,
    ),
)

ORGANISATION = (
    whether(
        "should_establish",
        ("是否应建党组织", "Should have an organisation"),
        (
            "是否应当建立党组织；它是覆盖率的分母。",
            "Whether it should have a Party organisation: the denominator of coverage.",
        ),
    ),
    Field(
        "party_org_form",
        "code",
        "党组织形式",
        "Form of the organisation",
        "单建、联建、挂建、派指导员，或没有。",
        "Own, joint, attached, a posted instructor, or none.",
        "单建",
        code_list="organisation_form",
    ),
    count("branches", ("党支部数", "Branches"), ("党支部数。", "Number of Party branches."), "1"),
    count(
        "building_groups",
        ("楼栋党小组数", "Building groups"),
        ("楼栋党小组数。", "Number of Party groups of buildings."),
        "4",
    ),
    count(
        "centre_households",
        ("党员中心户数", "Centre households"),
        ("党员中心户数。", "Number of Party members' centre households."),
        "6",
        ("户", "households"),
    ),
    count(
        "building_leaders",
        ("楼栋长人数", "Building leaders"),
        ("楼栋长的人数，不写姓名。", "Number of building leaders, no names."),
        "9",
        ("人", "persons"),
    ),
    count(
        "party_members",
        ("党员人数", "Party members"),
        ("党员人数。", "Number of Party members."),
        "36",
        ("人", "persons"),
        PEOPLE,
    ),
    count(
        "linked_members",
        ("联户人数", "Members in charge of households"),
        (
            "包户联户的党员骨干人数；户数除以它是每人联系的户数。",
            "Members in charge of households; households divided by it is the load of each.",
        ),
        "45",
        ("人", "persons"),
        PEOPLE,
    ),
)

COMMITTEE = (
    Field(
        "committee_form",
        "code",
        "业委会形式",
        "Form of the committee",
        "选举产生的业委会、自管小组，或没有。",
        "Elected, a self-governance team, or none.",
        "业委会",
        code_list="committee_form",
    ),
    count(
        "committee_seats",
        ("业委会委员数", "Committee seats"),
        ("业委会或自管小组的委员数。", "Seats of the committee or the team."),
        "7",
        ("席", "seats"),
        1000,
    ),
    count(
        "committee_party_seats",
        ("其中党员委员数", "Seats held by Party members"),
        ("委员中的党员数。", "Seats held by Party members."),
        "4",
        ("席", "seats"),
        1000,
    ),
    whether(
        "secretary_chairs",
        ("书记兼主任", "Secretary chairs the committee"),
        (
            "党组织书记是否兼任业委会主任。",
            "Whether the secretary of the organisation chairs the committee.",
        ),
    ),
    whether(
        "red_committee",
        ("红色业委会", "Red committee"),
        ("是否认定为红色业委会。", "Whether it is recognised as a red committee."),
    ),
)

MANAGEMENT = (
    Field(
        "management_mode",
        "code",
        "管理方式",
        "Mode of management",
        "单位包管、居民自管、引入物业、社区代管、共享物业，或无人管理。",
        "By a unit, by residents, by the market, by the community, a shared firm, or nobody.",
        "引入物业",
        code_list="management_mode",
    ),
    whether(
        "smart_managed",
        ("智慧管理", "Smart management"),
        ("是否用智慧平台管理。", "Whether a smart platform is used."),
    ),
    Field(
        "property_firm",
        "text",
        "物业企业",
        "Property firm",
        "物业企业的名称。",
        "Name of the property firm.",
        "示例物业有限公司",
        max_length=100,
    ),
    Field(
        "firm_party_org",
        "code",
        "物业企业党组织形式",
        "Organisation of the firm",
        "物业企业的党组织：单建、联建、挂建、派指导员，或没有。",
        "The firm's organisation: own, joint, attached, a posted instructor, or none.",
        "联建",
        code_list="organisation_form",
    ),
    whether(
        "red_property_firm",
        ("红色物业", "Red property firm"),
        ("是否认定为红色物业。", "Whether it is recognised as a red property firm."),
    ),
)
