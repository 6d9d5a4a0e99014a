"""诉求工单: comparison of requests that survives an argument."""

from governance.components import frame
from governance.components.requests import view

frame.show(view.draw)
