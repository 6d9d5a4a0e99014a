"""Choices stand in the link as codes, and a link restores them in either language."""

import ast
import re
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

pytestmark = [pytest.mark.apptest, pytest.mark.usefixtures("warehouse")]
Make = Callable[[str], AppTest]
BODY = """
words = {'a': language.t('甲', 'Alpha'), 'b': language.t('乙', 'Beta')}
one = link.selectbox('one', words, key='one')
side = link.segmented('side', words, key='side', default='b')
many = link.multiselect('many', words, key='many', default=['a'])
on = link.toggle('on', key='on')
typed = link.text('typed', key='q')
st.text(repr((one, side, many, on, typed)))
"""


def _values(app: AppTest) -> object:
    assert not app.exception
    assert not app.error
    return ast.literal_eval(app.text[0].value)


def test_defaults_leave_the_link_empty(page_of: Make) -> None:
    app = page_of(BODY).run()
    assert _values(app) == ("a", "b", ["a"], False, "")
    assert dict(app.query_params) == {}


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_link_restores_every_choice(page_of: Make, lang: str) -> None:
    app = page_of(BODY)
    given = {"one": "b", "side": "a", "many": ["b", "a"], "on": "yes", "q": "红 色", "lang": lang}
    for key, value in given.items():
        app.query_params[key] = value
    assert _values(app.run()) == ("b", "a", ["b", "a"], True, "红 色")
    assert app.query_params["many"] == ["b", "a"]


def test_what_the_data_does_not_know_is_ignored(page_of: Make) -> None:
    app = page_of(BODY)
    app.query_params["one"] = "nowhere"
    app.query_params["many"] = ["nowhere", "b"]
    assert _values(app.run()) == ("a", "b", ["b"], False, "")
    assert "one" not in app.query_params


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "网址里有看板不认识的内容，已忽略：one=nowhere、many=<b>x"),
        ("en", "does not know and has ignored: one=nowhere, many=<b>x"),
    ],
)
def test_what_a_link_asks_for_in_vain_is_said_and_stays_said(
    page_of: Make, lang: str, said: str
) -> None:
    app = page_of(BODY)
    app.query_params["lang"] = lang
    app.query_params["one"] = "nowhere"
    app.query_params["many"] = ["<b>x", "b"]
    for _ in range(2):
        (warning,) = app.run().warning
        assert said in re.sub(r"\\(.)", r"\1", warning.value)


def test_codes_that_are_known_elsewhere_are_no_errors(page_of: Make) -> None:
    app = page_of("link.multiselect('m', {'a': 'A'}, key='m', variant='v', known=['c'])")
    app.query_params["m"] = ["a", "c"]
    assert not app.run().warning


def test_a_choice_is_written_and_outlives_a_change_of_language(page_of: Make) -> None:
    app = page_of(BODY).run()
    app.selectbox("one-zh").set_value("b").run()
    app.multiselect("many-zh").set_value([]).run()
    assert app.query_params["one"] == "b"
    assert app.query_params["many"] == "none"
    app.segmented_control("language").set_value("en").run()
    assert _values(app) == ("b", "b", [], False, "")
    app.selectbox("one-en").set_value("a").run()
    app.segmented_control("language").set_value("zh").run()
    assert _values(app) == ("a", "b", [], False, "")


@pytest.mark.parametrize(("lang", "kept"), [("zh", ""), ("en", "&lang=en")])
def test_a_link_to_a_page_carries_view_and_language(page_of: Make, lang: str, kept: str) -> None:
    app = page_of("navigation.link_to('overview', 'x', place=['xihu', 'wuzhou'])")
    app.query_params["lang"] = lang
    (link,) = app.run().get("page_link")
    assert link.proto.query_string == "place=xihu&place=wuzhou" + kept


def test_a_link_come_back_to_decides_over_what_the_controls_showed_last(page_of: Make) -> None:
    app = page_of(BODY).run()
    app.selectbox("one-zh").set_value("b").run()
    app.text_input("q-zh").set_value("红").run()
    assert _values(app) == ("b", "b", ["a"], False, "红")
    app.query_params.clear()
    app.query_params["returned"] = "1"
    app.query_params["q"] = "绿"
    assert _values(app.run()) == ("a", "b", ["a"], False, "绿")
    assert app.query_params == {"q": "绿"}


def test_a_link_come_back_to_has_its_own_language(page_of: Make) -> None:
    app = page_of(BODY).run()
    app.segmented_control("language").set_value("en").run()
    del app.query_params["lang"]
    app.query_params["returned"] = "1"
    app.run()
    assert dict(app.query_params) == {}
    assert app.selectbox("one-zh").value == "a"
