"""A tiny complete data folder for tests: two places, two documents, six figures.

The texts are invented for the tests. West has 10 compounds of which 4 are old, printed with all
kinds of qualifiers; Coast says little.
"""

from pathlib import Path

FILES: dict[str, str] = {
    "reference/places.csv": """\
place_id,parent_id,level,name_zh,name_en,code,code_system,withheld,note
land,,country,某国,Land,100000,GB/T 2260,false,
west,land,county,西区,West,330100,GB/T 2260,false,
west-lane,west,compound,西巷小区,West Lane,,,false,一个小区
coast,land,prefecture,某市,A city,,,true,原文隐去名称
""",
    "reference/scopes.csv": """\
place_id,scope,name_zh,name_en,note
west,whole,全区,Whole district,
west,urban,西区城区,Urban part of West,
""",
    "reference/norms.csv": """\
norm_id,place_id,indicator_id,lower,upper,unit,period,observation_id,valid_from,note
west-households,west,,300,500,户,,west-05,,
""",
    "reference/compound_types.csv": """\
type_id,name_zh,name_en,source_id,note
old,老旧小区,Old compound,west-2022,
""",
    "reference/glossary.csv": """\
term_id,term_zh,term_en,definition_zh,definition_en,not_to_confuse_with
compound,小区,compound,居民居住的院落,"a residential estate, walled or not",community
community,社区,community,居委会辖区,the area of a residents' committee,compound
""",
    "reference/codes.csv": """\
code_list,code,name_zh,name_en,note
solved,yes,解决,Solved,
solved,no,未解决,Not solved,
""",
    "reference/code_words.csv": """\
code_list,printed,code,note
solved,已解决,yes,
""",
    "reference/header_synonyms.csv": """\
record_type,header,field,source,note
requests,工单号,request_id,common,
requests,序号,,common,
""",
    "reference/personal_columns.csv": """\
kind,match,words,note
name,part,姓名,
never,part,人数,
""",
    "reference/rule_sets.csv": """\
rule_set_id,name_zh,name_en,response_weight,solution_weight,satisfaction_weight,basically_weight,\
month_starts_on,place_id,valid_from,source,note
halves,各半,Halves,0,0.5,0.5,0.5,1,,,测试,
""",
    "reference/coverage_rules.csv": """\
rule_id,name_zh,name_en,attached_counts_as,place_id,valid_from,source,note
attached_as_work,挂建只计入工作覆盖,Attached as work,work,,,测试,
attached_as_organisation,挂建计入组织覆盖,Attached as organisation,organisation,,,测试,
""",
    "reference/holidays.csv": """\
day,is_working,name_zh,name_en,source,note
2025-01-01,false,元旦,New Year,测试,
2025-01-26,true,春节调休上班,Spring Festival: make-up workday,测试,
""",
    "cases/sources.csv": """\
source_id,title,publisher,published_date,accessed_date,url,place_id,script,note
west-2022,西区的做法,西区报,2022-08-02,,,west,simplified,
coast-undated,,,,,,coast,traditional,没有标题
""",
    "cases/observations.csv": """\
observation_id,source_id,line,quote,occurrence,value,lower,upper,unit,qualifier,kind,role,place_id,scope,\
period_start,period_end,period_basis,subject_zh,subject_en,indicator_id,caveat,parse_note
west-01,west-2022,3,10个,1,10,10,10,个,exact,count,observed,west,whole,\
,2022-08-02,as_of,小区,compounds,compounds,,
west-02,west-2022,3,4个,1,4,4,4,个,exact,count,observed,west,whole,\
,2022-08-02,as_of,老旧小区,old compounds,compounds_old,,
west-03,west-2022,5,2600余名,1,2600,2600,2700,名,over,count,observed,west,urban,\
,,not_stated,志愿者,volunteers,,只含城区,
west-04,west-2022,5,85%以上,1,85,85,,%,at_least,rate,example,west-lane,whole,\
,,not_stated,缴费率,fee payment,,,
west-05,west-2022,2,300至500户,1,,300,500,户,range,count,norm,west,whole,\
,,not_stated,每个网格的户数,households per grid,,,
coast-01,coast-undated,1,12個,1,12,12,12,個,exact,count,observed,coast,whole,\
,,not_stated,社区,communities,,,
""",
    "cases/not_figures.csv": """\
source_id,line,span,occurrence,reason
west-2022,1,2022,1,日期
""",
    "cases/relations.toml": """\
[[relation]]
relation_id = "west-old-within-all"
kind = "part_whole"
title_zh = "老旧小区不多于小区"
title_en = "Old compounds are compounds"
place_id = "west"
terms = [{ figure = "west-02", role = "part" }, { figure = "west-01", role = "whole" }]
differs = "inconsistent"
note_zh = "原文列出其中的老旧小区。"
note_en = "The text lists the old compounds among all."
""",
    "cases/mechanisms.toml": """\
[[kind]]
id = "deliberation"
title_zh = "协商议事"
title_en = "Deliberation"

[[mechanism]]
mechanism_id = "west_talks"
place_id = "west"
source_id = "west-2022"
kind = "deliberation"
name_zh = "院落会"
name_en = "Courtyard talks"
summary_zh = "居民在院子里商量。"
summary_en = "Residents talk in the courtyard."
named = [{ line = 4, quote = "院落会" }]
parts = [{ zh = "月会", en = "Monthly talk", listed = true }, { zh = "三步", en = "Three steps", listed = false }]
unlisted_zh = "三步没有列出。"
unlisted_en = "The three steps are not listed."
statements = [{ line = 4, quote = "院院有会" }]
measures = [{ zh = "会议次数", en = "Meetings held", datasets = ["meetings"] }]
datasets = ["meetings"]
figures = ["west-01"]
indicators = []
""",
}


def write_tiny_data(folder: Path, **changes: str) -> Path:
    """Write the files under `folder` and return it; `changes` replaces a file by its stem."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(changes.get(path.stem, text), encoding="utf-8")
    return folder


def tiny_text(stem: str) -> str:
    """The text of one of the files, for a test to change."""
    return next(text for name, text in FILES.items() if Path(name).stem == stem)
