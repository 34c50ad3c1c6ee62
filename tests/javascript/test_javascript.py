"""What deno says of the front ends and of the pages' scripts: types, style, and the tests beside this file."""

import subprocess

import pytest

from .run import WIDGETS, deno

TOP = WIDGETS.parents[1]
FILES = sorted(str(path.relative_to(TOP)) for path in (TOP / "helpers").rglob("*.js"))


def passed(ran: subprocess.CompletedProcess) -> bool:
    assert ran.returncode == 0, f"{ran.stdout}\n{ran.stderr}"
    return True


def test_types_fit_in_every_file():
    assert len(FILES) > 70
    assert passed(deno("check", "--quiet", *FILES))


def test_no_file_has_what_a_linter_warns_of():
    assert passed(deno("lint", "--quiet"))


def test_every_file_is_formatted():
    assert passed(deno("fmt", "--check", "--quiet"))


def test_the_pure_parts_do_what_their_own_tests_say():
    ran = deno("test", "--no-check", "--no-lock", "--quiet", "tests/javascript")
    assert passed(ran)
    assert " 0 failed" in ran.stdout


def test_a_trait_that_no_widget_has_is_an_error_of_types(tmp_path):
    # What makes the check of types worth its time: the name and the type of a trait, seen from the browser's side.
    wrong, shared = tmp_path / "wrong.js", (WIDGETS / "shared").as_uri()
    wrong.write_text(
        f'/** @import {{ View }} from "{shared}/model.d.ts" */\n/** @import {{ CheckTraits }} from "{shared}/traits.d.ts" */\n'
        "/** @param {View<CheckTraits>} view */\nexport function read({ model }) {\n"
        '  /** @type {number} */ const number = model.get("answers");\n  return [model.get("anwsers"), number];\n}\n',
        encoding="utf-8",
    )
    said = deno("check", "--quiet", "--config", "deno.json", str(wrong)).stderr
    assert "'\"anwsers\"' is not assignable" in said
    assert "Type 'boolean' is not assignable to type 'number'" in said


@pytest.mark.parametrize("kept", [True, False])
def test_where_deno_is_not_to_be_had_its_tests_are_skipped_with_a_sentence(kept, monkeypatch):
    if kept:
        assert deno("--version").stdout.startswith("deno ")
        return
    monkeypatch.setitem(__import__("sys").modules, "deno", None)
    with pytest.raises(pytest.skip.Exception, match="Deno is not installed"):
        deno("--version")
