"""How the JavaScript of a front end becomes one text."""

import subprocess
import sys

import pytest

from helpers.widgets.shared import javascript, trait_types
from helpers.widgets.shared.base import HERE

from ...javascript.run import deno


@pytest.fixture
def files(tmp_path, monkeypatch):
    """Writes files by name, and gives the path of the first."""
    monkeypatch.setattr(javascript, "_HELPERS", tmp_path)

    def write(**texts):
        paths = [tmp_path / f"{name}.js" for name in texts]
        for path, text in zip(paths, texts.values(), strict=True):
            path.write_text(text, encoding="utf-8")
        return paths[0]

    return write


def ran(text):
    done = deno("eval", "--no-lock", text)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_file_has_what_it_imports_and_keeps_its_other_names_to_itself(files):
    main = files(
        main='import { twice } from "./part.js";\n\nconst n = 3;\nexport const six = twice(n);\n',
        part="const n = 2;\nexport function twice(x) {\n  return n * x;\n}\n",
    )
    assert ran(f"{javascript.joined([main])} console.log(in_main.six, typeof n);") == "6 undefined"


def test_a_part_that_two_files_need_stands_once(files):
    main = files(
        main='import { a } from "./a.js";\nimport { b } from "./b.js";\nexport const all = [a, b];\n',
        a='import { count } from "./c.js";\nexport const a = count();\n',
        b='import { count } from "./c.js";\nexport const b = count();\n',
        c="let n = 0;\nexport function count() {\n  n += 1;\n  return n;\n}\n",
    )
    text = javascript.joined([main])
    assert text.count("let n = 0;") == 1
    assert ran(f"{text} console.log(...in_main.all);") == "1 2"


def test_an_import_may_stand_on_several_lines_and_give_another_name(files):
    main = files(
        main='import {\n  one as first,\n  two,\n} from "./part.js";\nexport const all = [first, two];\n',
        part="export const one = 1;\nexport const two = 2;\n",
    )
    assert ran(f"{javascript.joined([main])} console.log(...in_main.all);") == "1 2"


def test_a_circle_is_named(files):
    main = files(
        a='import { b } from "./b.js";\nexport const a = 1;\n', b='import { a } from "./a.js";\nexport const b = 1;\n'
    )
    with pytest.raises(ValueError, match=r"in a circle: a\.js → b\.js → a\.js"):
        javascript.joined([main])


@pytest.mark.parametrize(
    "line",
    [
        'import all from "./part.js";',
        'import * as all from "./part.js";',
        'import { a } from "npm:a";',
        'export * from "./part.js";',
        "export let changing = 1;",
        "export { a };",
    ],
)
def test_a_form_that_cannot_be_read_is_named(files, line):
    main = files(main=f"{line}\n", part="export const a = 1;\n")
    with pytest.raises(ValueError, match=r"main\.js says"):
        javascript.joined([main])


def test_comments_on_lines_of_their_own_and_indents_go_and_all_else_stays():
    text = "/** Says\n * what. */\nconst a = 1; // one\n  // two\n  /* three */ const b = `//`;\n\tconst c = 1 / 2;\n"
    assert javascript.for_browsers(text) == "const a = 1; // one\n/* three */ const b = `//`;\n\tconst c = 1 / 2;\n"


@pytest.mark.parametrize("sign", ["…", "→", "😀", "\u2028", "ß"])
def test_a_sign_that_is_written_as_an_escape_is_the_same_sign(sign):
    script = javascript.in_one_byte(f"console.log('{sign}' === String.fromCodePoint({ord(sign)}));")
    assert max(map(ord, script)) < 256
    assert ran(script) == "true"


KINDS = [one for one in trait_types.widgets() if "front" in one.__dict__]


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
def test_a_front_end_is_one_module_that_imports_nothing(kind):
    assert not [line for line in kind.module().splitlines() if line.startswith("import ")]
    assert kind.module().count("\nexport ") == 1
    assert (
        ran(
            f"globalThis.window = globalThis; {kind.module().replace('export default', 'const front =')} console.log(typeof front.render)"
        )
        == "function"
    )


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
def test_python_holds_a_front_end_and_its_style_in_one_byte_a_letter(kind):
    assert max(map(ord, kind.module() + kind.style())) < 256


def test_no_text_goes_over_two_lines_so_that_a_page_may_leave_out_indents():
    files = [*HERE.rglob("*.js"), *(HERE.parent / "publish" / "web" / "scripts").glob("*.js")]
    lines = [(file.name, line) for file in files for line in file.read_text(encoding="utf-8").splitlines()]
    assert len(lines) > 5000
    assert [one for one in lines if one[1].count("`") % 2] == []


def test_every_file_of_the_front_ends_is_used_by_one():
    used = {path for kind in KINDS for path in javascript.parts(HERE / kind.front, javascript.ANY_HOST)}
    assert set((HERE).rglob("*.js")) == used


def test_the_types_of_traits_are_those_of_the_classes():
    assert trait_types.FILE.read_text(encoding="utf-8") == trait_types.trait_types(), (
        "Run `python -m helpers refresh`: the traits of a widget have changed."
    )


def test_a_front_end_is_joined_when_the_first_of_its_kind_is_made_and_not_when_it_is_imported():
    asked = "from helpers import widgets\nfrom helpers.widgets.shared import javascript\n"
    count = "print(javascript._module.cache_info().misses)\n"
    code = f"{asked}{count}widgets.StartLine(body_html='')\n{count}"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert out[0] == "0" < out[1]
