"""The course as pages, read without a browser: the same every time, whole, and with nothing of Jupyter in them."""

import base64
import hashlib
import html.parser
import json
import re
import shutil

import nbformat
import pytest

from helpers.publish.say import CannotDo
from helpers.publish.web.activities import Fronts, as_json, styles_within
from helpers.publish.web.edition import files
from helpers.publish.web.markdown import Text
from helpers.publish.web.outputs import sanitised
from helpers.publish.web.policy import policy

from ..delivered import DELIVERED
from ..same_bytes import assert_same_bytes
from .schema_org import mistakes

SETTINGS = """
lessons:
  - lesson: 00_start_here
    title: Does a good cry help?
  - lesson: 07_sleep
    title: Does crying help you sleep?
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A course of two lessons and Calm, each lesson with a cell that is for the notebook alone."""
    folder = tmp_path_factory.mktemp("course") / "notebooks"
    folder.mkdir()
    shutil.copytree(DELIVERED.folder / "exercises", folder / "exercises")
    (folder / "course.yml").write_text(SETTINGS, encoding="utf-8")
    for name in ("00_start_here", "07_sleep"):
        notebook = nbformat.read(DELIVERED.folder / f"{name}.ipynb", as_version=4)
        extra = nbformat.v4.new_markdown_cell("For the notebook alone: a zebra.", metadata={"tags": ["jupyter-only"]})
        extra["id"] = "zebra"
        notebook.cells.insert(1, extra)
        nbformat.write(notebook, folder / f"{name}.ipynb")
    shutil.copy(DELIVERED.notebook("calm"), folder)
    return folder


@pytest.fixture(scope="module")
def made(folder):
    return files(folder)


@pytest.fixture(scope="module")
def pages(made):
    return {name: data.decode() for name, data in made.items() if name.endswith(".html")}


def test_every_page_that_reads_what_is_kept_looks_before_all_else_whether_it_is_there(pages):
    firsts = {name: text.split("<script>")[1] for name, text in pages.items()}
    assert {name for name, first in firsts.items() if "good-cry-kept" in first} == {*pages} - {
        "glossary.html",
        "search.html",
    }


def page_text(page):
    """What stands on a page for a reader, without scripts, styles and folded code."""
    page = re.sub(r"<(script|style)\b.*?</\1>|<details class=\"code\">.*?</details>", " ", page, flags=re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_the_same_notebooks_make_the_same_bytes(folder, made):
    assert_same_bytes(files(folder), made)


def test_there_is_a_page_for_each_lesson_of_the_settings_and_no_other(made):
    assert list(made) == [
        *("index.html", "00_start_here.html", "07_sleep.html", "calm.html", "glossary.html", "search.html"),
        *(
            "notebooks/00_start_here.ipynb",
            "notebooks/07_sleep.ipynb",
            "notebooks/calm.ipynb",
            "offline.js",
            "calm.webmanifest",
            "a-good-cry.zip",
        ),
    ]


def test_every_page_leads_to_calm_beside_its_help_and_calm_is_in_no_list_of_lessons(pages):
    for name, page in pages.items():
        corner = re.search(r'<nav class="corner"[^>]*>(.*?)</nav>', page, flags=re.S)[1]
        assert ('href="calm.html"' in corner) == (name != "calm.html")
    assert 'data-lesson="calm"' not in pages["index.html"]
    assert [
        name for name, page in pages.items() if re.search(r'rel="(next|prev)"[^>]*calm|calm\.html" rel=', page)
    ] == []


def test_calm_opens_dark_whatever_the_system_says(pages):
    opened = [name for name, page in pages.items() if 'data-opens="dark" data-jp-theme-light="false"' in page]
    assert opened == ["calm.html"]


def test_every_activity_of_the_notebooks_is_on_the_pages(folder, pages):
    for name in ("00_start_here", "07_sleep"):
        notebook = nbformat.read(folder / f"{name}.ipynb", as_version=4)
        cells = [cell for cell in notebook.cells if "for-a-class" not in cell.metadata.get("tags", [])]
        shown = sum("text/html" in o.data for cell in cells for o in cell.get("outputs", []))
        assert pages[f"{name}.html"].count('<div class="activity"') == shown


def test_every_link_within_the_folder_leads_somewhere(made, pages):
    for name, page in pages.items():
        ids = set(re.findall(r'\bid="([^"]+)"', page))
        for target in re.findall(r'<a [^>]*href="([^":]*?)"', page):
            file, _, place = target.partition("#")
            assert not file or file in made, (name, target)
            there = set(re.findall(r'\bid="([^"]+)"', pages[file])) if file.endswith(".html") else ids
            assert not place or place in there, (name, target)


def test_a_page_leads_to_the_lesson_that_comes_next_in_this_course_and_says_so_once(pages):
    # Lesson 07 is the last of two here, and the notebook was saved in a course where another one follows.
    following = [re.findall(r'<a [^>]*rel="next"', pages[f"{name}.html"]) for name in ("00_start_here", "07_sleep")]
    assert following == [['<a href="07_sleep.html" rel="next"'], []]
    assert "Next: " not in page_text(pages["00_start_here.html"])
    assert "08_when_it_does_not_help" not in pages["07_sleep.html"]


def test_no_page_says_how_to_run_a_notebook(pages):
    for name, page in pages.items():
        assert not re.search(r"Run All|\bcell\b|kernel|the notebook\b(?! of this lesson)|zebra", page_text(page)), name


def test_a_page_may_run_its_own_scripts_and_styles_and_nothing_else(pages):
    for name, page in pages.items():
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)[1].replace("&#39;", "'")
        rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
        assert rules["default-src"] == "'none'"
        assert "unsafe" not in policy
        for tag, rule in (("script", "script-src"), ("style", "style-src")):
            for attributes, text in re.findall(rf"<{tag}([^>]*)>(.*?)</{tag}>", page, flags=re.S):
                if 'type="application/' not in attributes:  # data, which no browser runs
                    name_of_it = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
                    assert f"'sha256-{name_of_it}'" in rules[rule].split(), name
        assert not re.search(r'<[a-z][^>]*\s(?:style|on\w+)="', re.sub(r"<script.*?</script>", "", page, flags=re.S)), (
            name
        )


@pytest.mark.parametrize("rule", ["default-src", "base-uri", "form-action"])
def test_a_page_may_fetch_nothing_move_its_addresses_nowhere_and_send_no_form(rule):
    # What default-src says holds for neither of the other two.
    assert dict(one.split(" ", 1) for one in policy(["1"], ["p {}"]).split("; "))[rule] == "'none'"


def test_a_page_names_no_other_host_but_in_links(pages):
    for name, page in pages.items():
        bare = re.sub(
            r'<a [^>]*href="[^"]*"|<script type="application/json".*?</script>|<svg xmlns=.[^>]*>',
            " ",
            page,
            flags=re.S,
        )
        assert not re.search(r'(?:src|href|url\(|@import|fetch\()\s*=?\s*["\']?(?:https?:)?//', bare), name


class Outline(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags = []

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))


def test_every_page_has_a_language_a_title_of_its_own_one_heading_and_its_landmarks(pages):
    titles = [re.search(r"<title>(.+?)</title>", page)[1] for page in pages.values()]
    assert len(set(titles)) == len(titles)
    for page in pages.values():
        outline = Outline()
        outline.feed(page)
        tags = [tag for tag, _ in outline.tags]
        assert next(attributes for tag, attributes in outline.tags if tag == "html") == {"lang": "en"}
        assert [tags.count(tag) for tag in ("h1", "main", "footer")] == [1, 1, 1]


def test_every_page_describes_itself_once_for_those_who_look_for_it(pages):
    for name, page in pages.items():
        [said] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, flags=re.S)
        assert mistakes(json.loads(said)) == [], name
        assert json.loads(said)["url"] == name


def test_every_page_says_where_to_get_help(pages):
    for page in pages.values():
        assert "988lifeline.org" in page[page.index("<footer>") :]


def test_an_edition_says_what_it_is(folder):
    pages = files(folder, "instructor")
    page = pages["index.html"].decode()
    assert "For the instructor" in pages["07_sleep.html"].decode()
    assert "Do not hand it out." in page
    assert 'content="noindex"' in page


@pytest.mark.parametrize(("edition", "has"), [("instructor", True), ("student", True), ("self-paced", False)])
def test_what_is_for_a_class_is_on_the_pages_for_a_class_and_its_teacher_alone(folder, made, edition, has):
    page = (made if edition == "self-paced" else files(folder, edition))["07_sleep.html"].decode()
    assert ("Questions to discuss" in page) == has
    assert ('"room":true' in page, '"room":false' in page) == (has, not has)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda folder: folder / "nowhere", "There is no folder"),
        (lambda folder: folder / "exercises", "There is no lesson in the folder"),
    ],
)
def test_a_folder_without_lessons_is_told_in_a_sentence(folder, change, said):
    with pytest.raises(CannotDo, match=said):
        files(change(folder))


def test_no_edition_is_made_of_a_folder_without_settings_as_if_it_were_the_courses_own(folder):
    with pytest.raises(CannotDo, match=r"There is no course\.yml in the folder “exercises”"):
        files(folder / "exercises", "student")


def test_a_cell_that_fails_is_told_in_a_sentence(tmp_path):
    (tmp_path / "course.yml").write_text("title: Mine\n", encoding="utf-8")
    (tmp_path / "exercises").mkdir()
    shutil.copy(DELIVERED.folder / "exercises" / "07_sleep.yml", tmp_path / "exercises")
    broken = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 / 0")])
    nbformat.write(broken, tmp_path / "07_sleep.ipynb")
    with pytest.raises(CannotDo, match=r"07_sleep.ipynb: a cell ended in an error \(ZeroDivisionError"):
        files(tmp_path)


def test_an_unknown_edition_names_those_there_are(folder):
    with pytest.raises(CannotDo, match="self-paced, student, instructor"):
        files(folder, "golden")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("[there](07_sleep.ipynb)", '<p><a href="07_sleep.html">there</a></p>\n'),
        ("[there](./07_sleep.ipynb#a-part)", '<p><a href="07_sleep.html#a-part">there</a></p>\n'),
        ("[**not** there](08_none.ipynb)", "<p><strong>not</strong> there</p>\n"),
        (
            "[a](08_none.ipynb) [b](https://a.example)",
            '<p>a <a href="https://a.example" rel="noopener noreferrer">b</a></p>\n',
        ),
        ("[x](#A-part-of-it)", '<p><a href="#a-part-of-it">x</a></p>\n'),
        (
            "[x](07_sleep.ipynb#From-crying-to-sleep)",
            '<p><a href="07_sleep.html#from-crying-to-sleep">x</a></p>\n',
        ),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>\n"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"),
    ],
)
def test_links_between_notebooks_lead_to_pages_and_nothing_else_becomes_a_link(markdown, html):
    assert Text(pages={"07_sleep"}).html(markdown) == html


def test_a_link_spelled_as_jupyterlab_spells_it_leads_to_its_heading():
    text = Text()
    html = text.html("[x](#A-scary-film)\n\n## A scary film")
    assert f'href="#{text.headings[0].id}"' in html


def test_a_heading_that_stands_twice_can_still_be_linked_to():
    text = Text()
    text.html("## A part\n\n## A part")
    assert [heading.id for heading in text.headings] == ["a-part", "a-part-2"]


def test_the_html_of_an_output_keeps_no_style_script_or_foreign_picture():
    dirty = '<p style="color:red" onclick="x()">a</p><script>x()</script><img src="https://a.example/x.png" alt="b">'
    assert sanitised(dirty) == '<p>a</p><img loading="lazy" alt="b">'


def test_a_module_without_its_default_export_is_refused():
    fronts = Fronts()
    fronts.pack({"_esm": "export const render = 1;", "_anywidget_id": "a.B"}, [])
    with pytest.raises(ValueError, match="The module of B has 0 default exports"):
        list(fronts.scripts())


def test_a_page_carries_no_comment_of_the_source_and_all_of_its_code():
    source = (
        "// A line of its own.\n/** A block\n * of lines. */\nconst a = 1; // behind code\n"
        "/** @type {number} */ let b = 2;\nconst c = 'https://a.example/*';\n  // indented\nconst d = `*/`;\nexport default {};\n"
    )
    fronts = Fronts()
    fronts.pack({"_esm": source, "_anywidget_id": "a.B"}, [])
    [script] = fronts.scripts()
    assert script.splitlines() == [
        "const a = 1; // behind code",
        "/** @type {number} */ let b = 2;",
        "const c = 'https://a.example/*';",
        "const d = `*/`;",
        'window.goodCryFronts["B"] = {};',
    ]


def test_modules_and_styles_stand_once_on_a_page():
    fronts = Fronts()
    for _ in range(2):
        fronts.pack({"_esm": "export default {};", "_css": ".a {}", "_anywidget_id": "a.B"}, [])
    assert fronts.pack({"_esm": "export default { a };", "_anywidget_id": "c.B"}, [])["front"] == "B2"
    assert fronts.styles == [".a {}"]


def test_data_cannot_leave_its_script_element():
    assert "<" not in as_json({"a": "</script><script>"})


def test_styles_within_a_picture_are_found_at_any_depth():
    assert styles_within([{"stage": '<svg><style type="text/css">*{a: b}</style></svg>'}]) == {"*{a: b}"}
