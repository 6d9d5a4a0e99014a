"""What can be said about a place in numbers: the registry of indicators, their values, and which may be compared."""
