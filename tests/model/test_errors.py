from governance.model.errors import DataError, Problem, Text


def _problem(line: int) -> Problem:
    return Problem(
        what=Text("数值不是数字", "the value is not a number"),
        got="abc",
        expected=Text("数字", "a number"),
        next_step=Text("请改正。", "Correct it."),
        file="observations.csv",
        line=line,
        column="value",
    )


def test_a_problem_names_place_what_got_expected_and_step() -> None:
    assert str(_problem(3)) == (
        "observations.csv，第 3 行，“value”列：数值不是数字。得到：“abc”；应为：数字。请改正。"
    )
    assert _problem(3).english() == (
        "observations.csv, line 3, column “value”: the value is not a number. "
        "Got “abc”; expected a number. Correct it."
    )


def test_a_plain_string_serves_both_languages_and_a_place_may_be_missing() -> None:
    problem = Problem("X", "g" * 100, "E", "S")
    assert problem.chinese() == f"X。得到：“{'g' * 80}…”；应为：E。S"
    assert problem.english() == f"X. Got “{'g' * 80}…”; expected E. S"


def test_the_message_lists_ten_problems_and_the_count_of_all() -> None:
    error = DataError([_problem(line) for line in range(1, 13)])
    lines = str(error).splitlines()
    assert len(lines) == 11
    assert "12" in lines[-1]
    assert error.english().splitlines()[-1] == "12 problems in all, the first 10 shown."
    assert len(error.problems) == 12


def test_one_problem_needs_no_list() -> None:
    assert DataError(_problem(1)).problems == (_problem(1),)
