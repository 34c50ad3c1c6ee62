"""The SCORM package in a platform's frame: scorm-again, which others wrote, plays the platform."""

import io
import json
import shutil
import zipfile

import pytest

from helpers.course.handed_in import COURSE
from helpers.course.where import course_of
from helpers.publish.lms import scorm
from helpers.publish.lms.words import WORDS
from helpers.publish.read_notebook import read_notebook
from helpers.publish.web import pages
from helpers.publish.web.site import Site

from ..delivered import DELIVERED
from ..javascript.run import WIDGETS
from ..publish.npm import package_or_skip
from .conftest import PATIENCE, TWO_LESSONS
from .hosts import web_space

PACKAGE = "scorm-again@3.4.3"
LESSONS = ("00_start_here", "02_stress_hormones")
#: A platform: it remembers what it was told, also over a reload.
PLATFORM = """<!doctype html><title>A platform</title><script src="scorm12.js"></script><script>
const api = new Scorm12API({ autocommit: false, logLevel: 5 });
api.loadFromJSON(JSON.parse(sessionStorage.getItem("kept") || "{}").cmi || {}, "cmi");
window.API = api; window.calls = [];
for (const name of ["LMSSetValue", "LMSFinish"]) {
  const own = api[name].bind(api);
  api[name] = (...given) => { window.calls.push([name, ...given]); const is = own(...given); keep(); return is; };
}
function keep() { sessionStorage.setItem("kept", JSON.stringify({ cmi: api.renderCMIToJSONObject().cmi })); }
</script><iframe src="package/scorm.html" width="900" height="800"></iframe>"""


@pytest.fixture(scope="module")
def space(tmp_path_factory):
    """A web space with a platform, and the package in it: pages of two lessons, whose activities are still pictures."""
    package_or_skip(PACKAGE)
    name, _, version = PACKAGE.partition("@")
    (script,) = (WIDGETS.parents[1] / ".pytest_cache/deno/npm").glob(f"*/{name}/{version}/dist/scorm12.js")
    folder, place = tmp_path_factory.mktemp("course"), tmp_path_factory.mktemp("space")
    shutil.copytree(DELIVERED.folder / "exercises", folder / "exercises")
    (folder / "course.yml").write_text(TWO_LESSONS, encoding="utf-8")
    for one in LESSONS:
        shutil.copy(DELIVERED.folder / f"{one}.ipynb", folder)
    site = Site.of(course_of(folder), folder)
    web = pages.written(site, {one: read_notebook(folder / f"{one}.ipynb") for one in LESSONS})
    data = scorm.package("A Good Cry?", LESSONS, {**web, "offline.js": b"x"})
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        package.extractall(place / "package")
    shutil.copy(script, place / "scorm12.js")
    (place / "index.html").write_text(PLATFORM, encoding="utf-8")
    with web_space(place) as address:
        yield address


@pytest.fixture
def platform(space, new_page):
    """A page of the platform, opened; and the frame with the course in it."""
    page = new_page(viewport={"width": 1000, "height": 900})
    page.goto(f"{space}/index.html")
    return page


def course(page):
    """The course's own page, within the two frames."""
    return page.frame_locator("iframe").frame_locator("iframe")


def start(page):
    """Open the first lesson from the contents."""
    course(page).locator("a[data-go-on]").click()
    course(page).locator("html[data-step=first]").wait_for()


def value(page, name):
    return page.evaluate("name => window.API.LMSGetValue(name)", name)


def wait_for(page, name, wanted):
    page.wait_for_function(
        "([name, wanted]) => window.API.LMSGetValue(name) === wanted", arg=[name, wanted], timeout=PATIENCE
    )


def to_the_end(page):
    """Go on to the last step of a lesson."""
    on, next_ = (course(page).locator(f"[data-{name}]") for name in ("on", "next"))
    course(page).locator("[data-steps]").wait_for()
    while not next_.is_visible():
        on.click()


def told(page):
    return [name for call, name, *_ in page.evaluate("window.calls") if call == "LMSSetValue"]


def test_it_opens_in_a_frame_and_goes_on_where_the_reader_was(platform):
    start(platform)
    course(platform).locator("[data-on]").click()
    course(platform).locator("html[data-step=between]").wait_for()
    platform.wait_for_function("window.API.LMSGetValue('cmi.core.lesson_location').includes('#')")
    place = value(platform, "cmi.core.lesson_location")
    assert place.startswith("00_start_here.html#")
    platform.reload()
    course(platform).locator("html[data-step=between]").wait_for()
    (within,) = [one for one in platform.frames if "00_start_here" in one.url]
    assert within.url.endswith(place)


def test_it_reports_completed_when_the_last_step_of_every_lesson_was_seen_and_nothing_else(platform):
    assert value(platform, "cmi.core.lesson_status") == "incomplete"
    start(platform)
    to_the_end(platform)
    wait_for(platform, "cmi.suspend_data", json.dumps({"finished": [LESSONS[0]]}, separators=(",", ":")))
    assert value(platform, "cmi.core.lesson_status") == "incomplete"
    course(platform).locator("[data-next]").click()
    course(platform).locator("html[data-step=first]").wait_for()
    to_the_end(platform)
    wait_for(platform, "cmi.core.lesson_status", "completed")
    assert set(told(platform)) <= {"cmi.core.lesson_status", "cmi.core.lesson_location", "cmi.suspend_data"}


def test_answers_are_handed_in_only_when_the_reader_says_yes(platform):
    answer = {"tries": [{"asked": "first", "choice": ["fits_helps"], "right": True}], "more": "x" * 300}
    kept = {"check.why_it_falls": {"kind": "check", "answer": answer, "private": {"why": "SECRET"}}}
    kept["reflect.one"] = {"kind": "reflect", "answer": None, "private": {"text": "SECRET"}}
    platform.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [f"{COURSE}/02_stress_hormones", json.dumps({"version": 2, "entries": kept})],
    )
    bar = platform.frame_locator("iframe")
    bar.get_by_role("button", name=WORDS["scorm.hand_in"]).click()
    bar.get_by_role("button", name=WORDS["scorm.no"]).click()
    assert not [name for name in told(platform) if "interactions" in name]
    bar.get_by_role("button", name=WORDS["scorm.hand_in"]).click()
    bar.get_by_role("button", name=WORDS["scorm.yes"]).click()
    bar.get_by_text("Handed in: 2 answers.").wait_for()
    calls = platform.evaluate("window.calls")
    replies = [given for call, name, *given in calls if call == "LMSSetValue" and name.endswith("student_response")]
    assert json.loads("".join(one for (one,) in replies)) == answer
    assert max(len(one) for (one,) in replies) <= 255
    assert "SECRET" not in json.dumps(calls)
    assert int(value(platform, "cmi.interactions._count")) == 2


def test_without_a_platform_the_course_works_and_says_that_nothing_is_reported(space, new_page):
    page = new_page()
    page.goto(f"{space}/package/scorm.html")
    page.get_by_text(WORDS["scorm.alone"]).wait_for()
    page.frame_locator("iframe").locator("a[data-go-on]").wait_for()
    assert not page.get_by_role("button", name=WORDS["scorm.hand_in"]).is_visible()
