-- One row per place, period and list with such lines.
from marts.share_of('marts.action_cell', sum(matched), sum(matching_due), name := list_kind, left_out := sum(items - matching_due));
