"""The theme that is kept is the one that Streamlit would make anew."""

import tomllib

from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from governance.components.chrome import theme_once
from tests.repository.files import ROOT

SECTIONS = [f"theme{part}" for part in ("", ".light", ".dark", ".sidebar", ".light.sidebar")]
FILL = app_session._populate_theme_msg


def test_every_part_of_the_theme_is_what_streamlit_makes_of_it() -> None:
    given = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
    kept = theme_once._Kept(FILL)
    for section in (*SECTIONS, *SECTIONS):
        fresh, again = CustomThemeConfig(), CustomThemeConfig()
        FILL(fresh, section)
        kept(again, section)
        assert again == fresh
    light = CustomThemeConfig()
    kept(light, "theme.light")
    assert light.primary_color == given["theme"]["light"]["primaryColor"]


def test_a_part_that_is_not_set_stays_away() -> None:
    whole = CustomThemeConfig()
    theme_once._Kept(FILL)(whole.light.sidebar, "theme.light.sidebar")
    assert not whole.light.HasField("sidebar")


def test_options_are_gone_through_once_however_often_a_page_runs() -> None:
    asked = list[str]()

    def fill(message: CustomThemeConfig, section: str) -> None:
        asked.append(section)
        message.primary_color = "#115588"

    kept = theme_once._Kept(fill)
    for _ in range(3):
        message = CustomThemeConfig()
        kept(message, "theme.dark")
        assert message.primary_color == "#115588"
    assert asked == ["theme.dark"]
