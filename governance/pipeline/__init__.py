"""From the data files to a whole new warehouse: check everything, build beside the old, swap."""
