"""Sets the project up and runs it: `python -m setup COMMAND`, which `make COMMAND` calls.

Standard library only, because it runs before anything is installed.
"""
