"""What the project speaks about: figures, intervals, periods, errors. Standard library only."""
