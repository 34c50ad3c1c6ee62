"""Runs a package of the npm registry in deno, as an independent reader of what was written. Only tests use it."""

from __future__ import annotations

import os

import pytest

from ..javascript.run import deno, given_to


def package_or_skip(package: str) -> None:
    """Bring a package, such as "scorm-again@3.4.3"; the test is skipped where it can't be had."""
    # The person's own environment says how the network is reached from here.
    if deno("cache", "--no-lock", f"npm:{package}", more=os.environ).returncode != 0:
        pytest.skip(f"The package {package} can't be had here (no network?), so what it would read was not checked.")


def with_package(package: str, function: str, given):
    """What a JavaScript function of a package gives for `given`, as JSON.

    Args:
        function: of the package's default export and a value.
    """
    package_or_skip(package)
    return given_to(f'import it from "npm:{package}"; console.log(JSON.stringify(({function})(it, given)));', given)
