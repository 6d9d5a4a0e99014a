"""趋势: any computed indicator over time, at one place or several: what is signal, what is noise."""

from governance.components import frame
from governance.components.trends import view

frame.show(view.draw)
