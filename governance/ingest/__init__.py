"""Reads the project's data files and says everything that is wrong with them before anything is built."""
