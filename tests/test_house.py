"""How the house is built: its floors, and what no file may hold."""

import ast
import functools
import re
from pathlib import Path

from hypothesis import HealthCheck, settings

HELPERS = Path(__file__).parents[1] / "helpers"
GROUND = ("models", "widgets", "course")
FLOORS = {"lessons": {"publish"}, **{room: {*GROUND, "lessons", "publish"} - {room} for room in GROUND}}
FILES = sorted(HELPERS.rglob("*.py"))
TEXTS = {path: path.read_text(encoding="utf-8") for path in FILES}
MOST_LINES = 200


@functools.cache
def nodes(path):
    """All nodes of a module's syntax tree."""
    return list(ast.walk(ast.parse(TEXTS[path])))


def those(wrong):
    """The files, as seen from helpers, of which something is wrong."""
    return [str(path.relative_to(HELPERS)) for path in FILES if wrong(path)]


def imported(path):
    """The rooms of helpers that a file imports from."""
    room = path.relative_to(HELPERS).parts[0]
    for node in nodes(path):
        if isinstance(node, ast.ImportFrom):
            if node.level:
                base = path.relative_to(HELPERS).parts[: -node.level]
                names = (
                    [*base, *(node.module or "").split(".")] if base or node.module else [a.name for a in node.names]
                )
                yield next(filter(None, names), room)
            elif (node.module or "").startswith("helpers."):
                yield node.module.split(".")[1]


def test_a_floor_never_stands_on_one_above_it_or_beside_it():
    floors = {path: FLOORS.get(path.relative_to(HELPERS).parts[0], set()) for path in FILES}
    assert those(lambda path: floors[path] & set(imported(path))) == []


def test_every_module_says_in_its_first_line_what_it_is_for():
    assert those(lambda path: path.name != "__init__.py" and not re.match(r'"""\S.{15,}', TEXTS[path])) == []


def test_no_module_has_more_than_two_hundred_lines():
    modules = [path for path in HELPERS.rglob("*") if path.suffix in (".py", ".js")]
    lines = {path.relative_to(HELPERS).as_posix(): len(path.read_text("utf-8").splitlines()) for path in modules}
    assert {name: count for name, count in lines.items() if count > MOST_LINES} == {}


def test_the_widgets_know_nothing_of_crying():
    for path in sorted((HELPERS / "widgets").rglob("*")):
        if path.suffix in (".py", ".js", ".css"):
            words = re.findall(
                r"\b(?:cry(?!pto\b)\w*|cried|tears?|weep\w*|cortisol)\b", path.read_text(encoding="utf-8"), flags=re.I
            )
            assert not words, f"{path.name}: {words}"


def test_no_front_end_asks_for_anything_from_outside():
    for path in sorted((HELPERS / "widgets").rglob("*.js")):
        text = path.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(
            r"https?:|fetch\(|XMLHttpRequest|WebSocket|import\s*\(|\bimport\b.*from (?!\"\.)|sendBeacon", text
        ), path.name


def test_nothing_in_the_course_sleeps_or_starts_a_thread():
    for path in FILES:
        assert not re.search(
            r"time\.sleep|from threading|threading\.(?!enumerate)|asyncio", path.read_text(encoding="utf-8")
        ), path.name


def test_every_constant_of_a_model_names_its_source_or_says_assumed():
    for path in sorted((HELPERS / "models").glob("*.py")):
        lines = path.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            if not re.match(r"[A-Z][A-Z_]+ = ", line):
                continue
            above = []
            for earlier in reversed(lines[:number]):
                if earlier.startswith("#:"):
                    above.append(earlier)
                elif not re.match(r"[A-Z][A-Z_]+ = ", earlier):
                    break
            assert re.search(r"assumed|\[V\]|\[C\]", " ".join(above), flags=re.I), (
                f"{path.name}, line {number + 1}: {line}"
            )


def test_no_example_of_hypothesis_fails_because_the_machine_is_busy():
    assert settings().deadline is None
    assert HealthCheck.too_slow in settings().suppress_health_check


def test_where_to_begin_names_files_that_are_there():
    told = (HELPERS.parent / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Where to begin")[2]
    named = re.findall(r"`(helpers/[\w./]+)`", told.partition("\n## ")[0])
    assert len(named) > 8
    assert [one for one in named if not (HELPERS.parent / one).exists()] == []


def test_no_test_module_imports_another():
    importing = []
    for path in sorted(Path(__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").rpartition(".")[2].startswith("test_"):
                importing.append(f"{path.name}: {node.module}")
    assert importing == []


#: The one module that asks for the current folder; all others are handed the course.
ASKS_FOR_THE_FOLDER = HELPERS / "course" / "where.py"


def module_of(path):
    """The name of a file as an import has it: "course.claims", and "widgets" for what stands in its __init__."""
    return ".".join(part for part in path.relative_to(HELPERS).with_suffix("").parts if part != "__init__")


MODULES = {module_of(path): path for path in FILES}


def modules_imported(path):
    """The modules of helpers that a file imports, wherever in it, each with its node; not those for a type checker alone."""
    for_types = {
        one
        for node in nodes(path)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for one in ast.walk(node)
    }
    base = path.relative_to(HELPERS).parts
    for node in nodes(path):
        if not isinstance(node, ast.ImportFrom) or node in for_types:
            continue
        if not node.level and not (node.module or "").startswith("helpers"):
            continue
        parts = [*base[: -node.level]] if node.level else []
        parts += (node.module or "").removeprefix("helpers").strip(".").split(".") if node.module else []
        name = ".".join(filter(None, parts))
        for one in node.names:
            inner = f"{name}.{one.name}".strip(".")
            yield (inner if inner in MODULES else name), node


def with_its_packages(name):
    """A module and the packages around it, which are imported first."""
    parts = name.split(".")
    return {".".join(parts[:n]) for n in range(1, len(parts) + 1)}


def circle(arrows):
    """One circle in a picture of arrows, as the names on it; nothing where there is none."""
    done, way = set(), []

    def walk(name):
        if name in way:
            return [*way[way.index(name) :], name]
        if name in done:
            return []
        way.append(name)
        found = next(filter(None, map(walk, sorted(arrows.get(name, ())))), [])
        way.pop()
        done.add(name)
        return found

    return next(filter(None, map(walk, sorted(arrows))), [])


def test_no_module_imports_another_in_a_circle_nor_does_it_within_a_function():
    arrows = {}
    for name, path in MODULES.items():
        imported = set().union(*(with_its_packages(one) for one, _ in modules_imported(path)), set())
        arrows[name] = imported - with_its_packages(name)
    assert circle(arrows) == []


def test_a_circle_of_imports_is_found_by_its_names():
    assert circle({"a": {"b"}, "b": {"c"}, "c": {"b"}}) == ["b", "c", "b"]
    assert circle({"a": {"b", "c"}, "b": {"c"}}) == []


def test_a_module_of_ours_is_imported_within_a_function_only_where_a_comment_says_why():
    without = []
    for path in FILES:
        lines = TEXTS[path].splitlines()
        late = [lines[node.lineno - 1] for _, node in modules_imported(path) if node.col_offset]
        without += [f"{path.relative_to(HELPERS)}: {line.strip()}" for line in late if "  # " not in line]
    assert without == []


def test_only_one_module_asks_for_the_current_folder_and_none_changes_it():
    def asked(path):
        named = [node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "") for node in nodes(path)]
        return [name for name in named if name in ("cwd", "getcwd", "getcwdb", "chdir", "fchdir")]

    assert asked(ASKS_FOR_THE_FOLDER) == ["cwd"]
    assert those(asked) == [str(ASKS_FOR_THE_FOLDER.relative_to(HELPERS))]
