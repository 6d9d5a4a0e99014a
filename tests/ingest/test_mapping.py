"""Which column of the type a header is: exact, known, of whose dialect, or only likely."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from governance.datasets.record_type import Field
from governance.datasets.records.catalogue import record_type
from governance.ingest.found import FoundTable
from governance.ingest.mapping import ColumnMapping, map_columns
from governance.ingest.plan import NormalisedFile
from governance.ingest.suggestions import ACCEPTED
from governance.ingest.vocabulary import read_words

ROOT = Path(__file__).resolve().parents[2]
REQUESTS = record_type("requests")
WORDS = read_words(ROOT / "data", ROOT / "nowhere")
VOCABULARY = WORDS.vocabulary(REQUESTS)
CODES = {field.name: WORDS.codes_of(field) for field in REQUESTS.fields}
HOTLINE = (
    "工单编号 工单类型 问题分类 标签 标题 主要内容 工单状态 被反映区 被反映街乡镇 办理结果 回复内容 "
    "处理受理方式 创建时间 办结时间 企业名称 是否有效回访 是否解决 是否满意 工单性质 二级承办单位简称 "
    "一级分类 村/社区 小区点位"
)
NEEDED = {"工单编号": ["A1"], "创建时间": ["2025-03-01"]}


def mapped(
    columns: dict[str, list[str]], said: dict[str, str] | None = None, accept: bool = False
) -> ColumnMapping:
    rows = tuple(zip(*columns.values(), strict=True))

    def keep(positions: Sequence[int], folder: Path) -> NormalisedFile:
        raise AssertionError("nothing is kept before the mapping is done")

    table = FoundTable(Path("a.csv"), None, tuple(columns), rows, keep)
    return map_columns([table], VOCABULARY, said or {}, CODES, never_personal, accept)


def never_personal(header: str, cells: Sequence[str], field: Field | None) -> bool:
    return False


def test_names_and_both_titles_are_exact() -> None:
    assert mapped(
        {"request_id": ["A1"], "Opened": ["2025-03-01"], "工单状态": ["已办结"]}
    ).fields == {
        "request_id": "request_id",
        "Opened": "opened_at",
        "工单状态": "status",
    }


def test_the_export_of_a_hotline_is_known() -> None:
    """The columns of a 12345 export that public code reads."""
    headers = HOTLINE.split()
    found = mapped({header: ["2025-03-01" if "时间" in header else ""] for header in headers})
    assert {found.fields.get(header) for header in headers if header not in ("标签", "企业名称")} == {
        "request_id", "request_kind", "category_path", "title", "content", "status", "county",
        "subdistrict", "outcome", "reply", "channel", "opened_at", "closed_at", "valid_callback",
        "solved", "satisfaction", "nature", "unit", "category", "community", "compound",
    }  # fmt: skip
    assert [question.about for question in found.questions] == []


def test_a_header_means_what_it_means_in_the_export_it_comes_from() -> None:
    boston = {
        name: [""] for name in ("case_enquiry_id", "open_dt", "closed_dt", "case_status", "type")
    }
    assert mapped(boston).fields["type"] == "category_2"


def test_of_two_headers_for_one_column_the_better_is_used_and_the_other_told() -> None:
    found = mapped({**NEEDED, "建单时间": ["2025-03-01"]}, {})
    assert found.fields["创建时间"] == "opened_at"
    assert "建单时间" not in found.fields


def test_a_known_name_over_other_cells_is_not_believed() -> None:
    found = mapped({**NEEDED, "经度": ["示例街道"]})
    assert "经度" not in found.fields
    assert any("经度" in remark.zh for remark in found.remarks)


def test_a_likely_header_is_a_question_with_its_score_and_yes_takes_it() -> None:
    columns = {**NEEDED, "工单的办结时间": ["2025-03-02"]}
    [question] = mapped(columns).questions
    assert (question.about, question.choices[0].value) == ("工单的办结时间", "closed_at")
    assert question.choices[0].score is not None
    accepted = mapped(columns, accept=True)
    assert accepted.questions == []
    taken = accepted.fields.get("工单的办结时间") == "closed_at"
    assert taken == (question.choices[0].score >= ACCEPTED)


@pytest.mark.parametrize(("score", "header"), [(True, "办结时间点"), (False, "工单的办结日")])
def test_yes_takes_only_what_is_likely_enough(score: bool, header: str) -> None:
    found = mapped({**NEEDED, header: ["2025-03-02"]}, accept=True)
    assert ("closed_at" in found.fields.values()) == score


def test_a_likely_name_over_cells_of_another_type_is_not_offered() -> None:
    assert mapped({**NEEDED, "办结时间点": ["示例街道"]}).questions == []


def test_what_is_required_and_missing_is_asked_for() -> None:
    found = mapped({"街道": ["甲"], "何时": ["2025-03-01"]})
    assert {question.about for question in found.questions} == {"request_id", "opened_at"}
    opened = next(question for question in found.questions if question.about == "opened_at")
    assert [choice.value for choice in opened.choices] == ["何时"]


def test_what_stands_in_for_a_missing_column_is_enough() -> None:
    """Many hotlines write down only when they accepted a request."""
    assert mapped({"工单编号": ["A1"], "受理时间": ["2025-03-01"]}).questions == []


def test_what_was_said_goes_before_everything() -> None:
    found = mapped({**NEEDED, "工单状态": ["x"], "序": ["1"]}, {"工单状态": "", "序": "rating"})
    assert found.fields == {"工单编号": "request_id", "创建时间": "opened_at", "序": "rating"}
    assert found.ignored == ["工单状态"]


def test_codes_are_printed_in_many_ways() -> None:
    assert CODES["solved"]["部分解决"] == "part"
    assert CODES["satisfaction"]["基本满意"] == "basically"
    status = {word: CODES["status"][word] for word in ("closed", "open", "resolved", "已办结")}
    assert status == {"closed": "closed", "open": "open", "resolved": "closed", "已办结": "closed"}
    assert (CODES["valid_callback"]["是"], CODES["valid_callback"]["否"]) == ("true", "false")
    assert "request_id" in CODES
    assert CODES["request_id"] == {}
