"""志愿服务: who does how much, where and when, and how few carry it."""

from governance.components import volunteering_view
from governance.components.frame import show

show(volunteering_view.show)
