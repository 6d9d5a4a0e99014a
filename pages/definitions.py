"""数据与口径: what each indicator and each column means, and how it is computed."""

from governance.components import definition_view, number_dialog
from governance.components.frame import show


def body() -> None:
    """Draw the chosen section, and over it the number that is open."""
    definition_view.show()
    number_dialog.show()


show(body)
