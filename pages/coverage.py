"""覆盖率: which compounds are covered, in which form, since when, and how many are still to come."""

from governance.components import coverage_view
from governance.components.frame import show

show(coverage_view.show)
