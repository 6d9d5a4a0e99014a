"""覆盖率: which compounds are covered, in which form, since when, and how many are still to come."""

from governance.components.coverage import view
from governance.components.frame import show

show(view.show)
