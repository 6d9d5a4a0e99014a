"""Markup of our own: text in it stays text, links keep the language, tables have headings."""

import pytest
from streamlit.testing.v1 import AppTest

from governance.components import markup
from governance.components.markup import Html, element, facts, fold, join, table


def test_text_stays_text_and_markup_stays_markup() -> None:
    assert element("p", "<b>&", Html("<i>x</i>"), None) == "<p>&lt;b&gt;&amp;<i>x</i></p>"
    assert join(["<", Html("<br/>")], "&") == "&lt;&amp;<br/>"


def test_attributes_are_escaped_and_named() -> None:
    made = element("td", class_="a", data_title='"><script>', hidden=None, data_focus=True)
    assert made == '<td class="a" data-title="&quot;&gt;&lt;script&gt;" data-focus=""></td>'


def test_a_table_names_its_rows_and_every_cell_its_column() -> None:
    assert table(["甲", "乙"], [["1", "<2>"]], caption="表") == (
        '<table class="rows"><caption>表</caption>'
        '<thead><tr><th scope="col">甲</th><th scope="col">乙</th></tr></thead>'
        '<tbody><tr><th scope="row">1</th><td data-title="乙">&lt;2&gt;</td></tr></tbody></table>'
    )


@pytest.mark.parametrize(("long", "mark"), [(True, ' data-long=""'), (False, "")])
def test_a_fold_is_open_and_says_whether_it_is_long(long: bool, mark: str) -> None:
    assert fold(Html("<h2>甲</h2>"), element("p", "<"), long=long) == (
        f'<details open=""{mark} class="fold"><summary><h2>甲</h2></summary><p>&lt;</p></details>'
    )


def test_a_fact_without_a_value_is_left_out() -> None:
    assert facts([("甲", "1"), ("乙", ""), ("丙", None)]) == (
        '<dl><div class="fact"><dt>甲</dt><dd>1</dd></div></dl>'
    )


@pytest.mark.parametrize(
    ("lang", "href"),
    [("zh", "?mechanism=a%26b&amp;open="), ("en", "?mechanism=a%26b&amp;open=&amp;lang=en")],
)
def test_a_link_keeps_the_language(lang: str, href: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markup, "language", lambda: lang)
    assert markup.link("名<", mechanism="a&b", open="") == f'<a href="{href}">名&lt;</a>'


def _follows() -> None:
    import streamlit as st

    from governance.components import hypertext

    st.session_state["content"] = type("Mounted", (), {"followed": "?a=1&b="})()
    st.query_params.update({"b": "2", "c": "3"})
    hypertext._follow("content")
    st.text(dict(st.query_params))


@pytest.mark.apptest
def test_following_a_link_within_a_page_changes_only_what_it_names() -> None:
    assert AppTest.from_function(_follows).run().text[0].value == "{'c': '3', 'a': '1'}"


def _follows_into_a_control() -> None:
    import streamlit as st

    from governance.components import link

    options = {"a": "甲", "b": "乙"}
    st.button("go", on_click=link.follow, args=("tab", "b"))
    st.text(link.segmented("选", options, key="tab"))


@pytest.mark.apptest
def test_a_control_starts_anew_from_a_followed_link() -> None:
    app = AppTest.from_function(_follows_into_a_control).run()
    assert app.text[0].value == "a"
    assert app.button[0].click().run().text[0].value == "b"
