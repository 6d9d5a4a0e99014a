"""基层治理指标看板: published and loaded figures of neighbourhood governance, each one traceable to its source."""

__version__ = "0.1.0"
