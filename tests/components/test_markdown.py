"""Text from data stays text."""

import pytest

from governance.components.markdown import escape


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("17万余名", "17万余名"),
        ("![x](https://a.b)", r"\!\[x\]\(https\:\/\/a\.b\)"),
        ("$a$ :red[x]", r"\$a\$ \:red\[x\]"),
        ("<b>`x`</b>", r"\<b\>\`x\`\<\/b\>"),
        ("a\nb", "a  \nb"),
    ],
)
def test_markdown_of_data_is_shown_as_written(text: str, shown: str) -> None:
    assert escape(text) == shown
