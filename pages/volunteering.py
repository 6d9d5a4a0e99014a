"""志愿服务: who does how much, where and when, and how few carry it."""

from governance.components.frame import show
from governance.components.volunteering import view

show(view.show)
