"""For every test: generated examples may take their time, for the machine may be a busy one."""

from hypothesis import settings

settings.register_profile("patient", settings(), deadline=None)
settings.load_profile("patient")
