"""Chinese unless the link says otherwise; the choice survives a change of page."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

pytestmark = [pytest.mark.apptest, pytest.mark.usefixtures("warehouse")]
Make = Callable[[str], AppTest]
BODY = "st.text(language.t('中', 'E'))"


def test_chinese_first(page_of: Make) -> None:
    assert page_of(BODY).run().text[0].value == "中"


@pytest.mark.parametrize(("asked", "text"), [("en", "E"), ("zh", "中"), ("fr", "中")])
def test_the_link_decides(page_of: Make, asked: str, text: str) -> None:
    app = page_of(BODY)
    app.query_params["lang"] = asked
    assert app.run().text[0].value == text


def test_the_switch_writes_the_link_and_takes_it_back(page_of: Make) -> None:
    app = page_of(BODY).run()
    app.segmented_control("language").set_value("en").run()
    assert app.text[0].value == "E"
    assert app.query_params["lang"] == "en"
    app.segmented_control("language").set_value("zh").run()
    assert app.text[0].value == "中"
    assert "lang" not in app.query_params


def test_a_link_that_lost_the_language_gets_it_back(page_of: Make) -> None:
    app = page_of(BODY)
    app.query_params["lang"] = "en"
    app.run()
    del app.query_params["lang"]
    app.run()
    assert app.text[0].value == "E"
    assert app.query_params["lang"] == "en"
