"""What holds for all tests: a property is tested by examples, never by seconds, since a busy machine is no fault."""

from hypothesis import HealthCheck, settings

settings.register_profile("course", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("course")
