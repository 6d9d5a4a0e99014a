"""A measure followed over months: control chart, its words, its table, and notes pinned to a month."""
