"""The columns by which a row of any type says where it belongs."""

from dataclasses import replace

from governance.datasets.record_type import Check, Field

PLACE = Field(
    "place",
    "place",
    "地方编号",
    "Place id or code",
    "地方的编号，或行政区划代码、统计用区划代码；给了它就不必再写名称。",
    "Id of the place, or its division or statistics code; with it no name is needed.",
    "",
)
COUNTY = Field(
    "county",
    "place",
    "区县",
    "County",
    "区县的名称或代码。",
    "Name or code of the county.",
    "西湖区",
    level="county",
)
SUBDISTRICT = Field(
    "subdistrict",
    "place",
    "街道",
    "Subdistrict",
    "街道、乡或镇的名称或代码。",
    "Name or code of the subdistrict, township or town.",
    "示例街道",
    level="subdistrict",
)
COMMUNITY = Field(
    "community",
    "place",
    "社区",
    "Community",
    "社区或村的名称或代码。",
    "Name or code of the community or village.",
    "示例社区",
    level="community",
)
COMPOUND = Field(
    "compound",
    "place",
    "小区",
    "Compound",
    "小区的名称或编号；不要写到楼号、门牌。",
    "Name or id of the compound; no building, no door.",
    "示例小区",
    level="compound",
)
GRID = Field(
    "grid",
    "place",
    "网格",
    "Grid",
    "网格的名称或编号。",
    "Name or id of the grid.",
    "示例网格",
    level="grid",
)
DOWN_TO_COMPOUND = (PLACE, COUNTY, SUBDISTRICT, COMMUNITY, COMPOUND)
DOWN_TO_GRID = (*DOWN_TO_COMPOUND, GRID)


def above(field: Field) -> Field:
    """The same column where it names a place above the row's own."""
    return replace(
        field,
        example="" if field is COMPOUND else field.example,
        description_zh=f"所属的上级：{field.description_zh}",
        description_en=f"The place above: {field.description_en}",
    )


LONGITUDE = Field(
    "lon",
    "number",
    "经度",
    "Longitude",
    "经度；诉求的坐标只保留到约100米。",
    "Longitude; that of a request is kept to about 100 m only.",
    "120.130",
    unit_zh="度",
    unit_en="degrees",
    minimum=-180,
    maximum=180,
)
LATITUDE = Field(
    "lat",
    "number",
    "纬度",
    "Latitude",
    "纬度；诉求的坐标只保留到约100米。",
    "Latitude; that of a request is kept to about 100 m only.",
    "30.260",
    unit_zh="度",
    unit_en="degrees",
    minimum=-90,
    maximum=90,
)
DATUM = Field(
    "datum",
    "code",
    "坐标系",
    "Datum",
    "坐标出自哪个坐标系；空白按 WGS84。",
    "The datum of the coordinates; empty is read as WGS84.",
    "WGS84",
    code_list="datum",
)
BOTH_COORDINATES = (
    Check(
        "longitude_without_latitude",
        "only_with",
        ("lon", "lat"),
        "flag",
        "有经度没有纬度",
        "A longitude without a latitude",
    ),
    Check(
        "latitude_without_longitude",
        "only_with",
        ("lat", "lon"),
        "flag",
        "有纬度没有经度",
        "A latitude without a longitude",
    ),
)
