"""一致性核查: do the published figures agree with one another? The arithmetic, shown."""

from governance.components import check_view, number_dialog
from governance.components.check_list import everything
from governance.components.frame import show


def body() -> None:
    """Draw one check where the link names it, all of them otherwise; over them an open number."""
    checks = everything()
    row = check_view.chosen(checks)
    if row.empty:
        check_view.overview(checks)
    else:
        check_view.one(row)
    number_dialog.show()


show(body)
