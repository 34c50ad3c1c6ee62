"""Calls functions of the front ends without a browser, in deno, so that what Python does twice can be compared."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

WIDGETS = Path(__file__).parents[2] / "helpers" / "widgets"


def deno(*arguments: str, given: str = "", more: Mapping[str, str] | None = None) -> subprocess.CompletedProcess:
    """Run deno at the project's top; the test is skipped where there is none.

    It asks no host for anything: what the files import lies beside them.

    Args:
        given: on its standard input.
        more: what it finds in its environment besides, where it may bring a package.
    """
    try:
        from deno import find_deno_bin
    except ImportError:
        pytest.skip(
            "Deno is not installed (it is a package of the development group), so the JavaScript was not checked."
        )
    return subprocess.run(
        [find_deno_bin(), *arguments],
        input=given,
        capture_output=True,
        text=True,
        cwd=WIDGETS.parents[1],
        env={
            **(more or {}),
            "NO_COLOR": "1",
            "DENO_NO_UPDATE_CHECK": "1",
            "DENO_DIR": str(WIDGETS.parents[1] / ".pytest_cache" / "deno"),
            "PATH": "",
        },
        check=False,
    )


def given_to(script: str, given):
    """What a script prints as JSON that has `given` at hand, as JSON can hold it."""
    read = "const given = JSON.parse(await new Response(Deno.stdin.readable).text());"
    ran = deno("eval", "--no-lock", f"{read}{script}", given=json.dumps(given))
    assert ran.returncode == 0, ran.stderr
    return json.loads(ran.stdout)


def called(files: list[str], function: str, given=None):
    """What a JavaScript function gives for `given`, as JSON.

    Args:
        files: parts of helpers/widgets whose exports the function may use by name.
        function: JavaScript, of one value.
        given: that value, as JSON can hold it.
    """
    imports = "".join(f'import * as part{n} from "{(WIDGETS / file).as_uri()}";' for n, file in enumerate(files))
    names = "".join(f"Object.assign(globalThis, part{n});" for n in range(len(files)))
    return given_to(f"{imports}{names} console.log(JSON.stringify(({function})(given)));", given)
