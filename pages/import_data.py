"""数据导入: one's own records, checked before they count and taken out again at will."""

from governance.components import import_view
from governance.components.frame import show

show(import_view.show)
