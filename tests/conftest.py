"""What holds for all tests: a property is tested by examples, never by seconds, since a busy machine is no fault.

Pictures that a test draws are kept in a folder of the run, never in the user's own.
"""

import pytest
from hypothesis import HealthCheck, settings

from helpers.widgets.shared import kept

settings.register_profile("course", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("course")


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory):
    place = tmp_path_factory.mktemp("kept")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(kept, "folder", lambda: place)
        yield
