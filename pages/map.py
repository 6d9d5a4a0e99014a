"""地图: the cases on a map, coloured only where that is fair, and without any network."""

from governance.components import frame, map_view

frame.show(map_view.draw)
