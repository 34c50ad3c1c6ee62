"""The class report: what it says of a class, and that nobody can be found in it."""

import html
import json
import random
import re
import shutil

import pytest

from helpers.course import hand_ins
from helpers.course.kinds.predict import SURE
from helpers.course.small_groups import FEWEST
from helpers.course.text import one_line
from helpers.course.the_course import Course
from helpers.lessons.class_faces import FaceRow
from helpers.lessons.class_report import SURE_WORDS, report_of, report_on
from helpers.lessons.report_html import dots_svg, report_html
from helpers.lessons.report_table import rows
from helpers.lessons.simulated_class import simulated_class, simulated_hand_ins
from helpers.widgets.questions.words import SURENESS
from helpers.widgets.words import WORDS

from ..course.exercise_files import SMALL
from ..course.small_course import course_with
from ..delivered import DELIVERED
from ..simulated_class import write

SECRET = "my name is in here"


@pytest.fixture(scope="module")
def report():
    return report_of(DELIVERED, simulated_class(DELIVERED, 30))


def read(many):
    return hand_ins.HandIns(tuple(hand_ins.HandIn.model_validate(one) for one in many))


def tables(page):
    """Every table of answers: the numbers that are shown, how many are not, and the number of people."""
    for table in re.findall(r"<table>(.*?)</table>", page, flags=re.S):
        cells = re.findall(r"</meter>(\d+) of (\d+)|>(not shown: |fewer than |\d+ to \d+, told as a range)", table)
        yield (
            [int(n) for n, _, _ in cells if n],
            sum(bool(hidden) for *_, hidden in cells),
            {int(of) for _, of, _ in cells if of},
        )


def test_a_simulated_class_is_always_the_same_and_fits_the_schema_of_hand_ins(tmp_path):
    assert simulated_hand_ins(DELIVERED, 5) == simulated_hand_ins(DELIVERED, 5)
    assert len(hand_ins.read_folder(write(tmp_path / "class", 30)).good) == 30


def test_predictions_questions_tasks_grades_beliefs_and_faces_are_all_in_it(report):
    assert {one.asked.kind for one in report.told} >= {"prediction", "question", "card", "order", "place", "grade"}
    assert report.beliefs
    assert report.faces
    page = report_html(report)
    for words in (
        "Predictions, and what happened",
        "Questions",
        "Tasks",
        "Grades of the claims",
        "Beliefs, before and after",
        "face task",
    ):
        assert words in page


def section(page, title):
    """What stands under a heading of the report, as text on one line."""
    part = re.search(rf"<h2>{title}</h2>(.*?)(?:<h2>|$)", page, flags=re.S)[1]
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", part)).split())


def answered(item, kind, *answers):
    """A class of 40 of which some answered one thing, as a report: each answer with how many gave it."""
    everyone = [answer for answer, people in answers for _ in range(people)]
    lesson, _, name = item.partition("/")
    many = [
        {
            "format": "good-cry hand-in",
            "version": 1,
            "id": f"{n:012x}",
            "lessons": {lesson: {name: {"kind": kind, "answer": one}}},
        }
        for n, one in enumerate(everyone)
    ]
    rest = {"02_stress_hormones": {"check.none": {"kind": "check", "answer": {"tries": [1]}}}}
    many += [
        {"format": "good-cry hand-in", "version": 1, "id": f"f{n:011x}", "lessons": rest}
        for n in range(40 - len(everyone))
    ]
    return report_of(DELIVERED, read(many))


@pytest.mark.parametrize("kind", ["place", "sort"])
def test_a_scale_is_told_thing_by_thing_also_where_it_was_handed_in_as_a_sorting(kind):
    near, far, low = ({"placed": {"insomnia": at}} for at in (1.11, 1.4, 0.2))
    report = answered("07_sleep/place.trial_effects", kind, (near, 12), (far, 9), (low, 8))
    assert "Less insomnia d = 1.11 12 of 40 8 of 40 9 of 40" in section(report_html(report), "Tasks")
    told = [row[3:7] for row in rows(report) if row[1:3] == ["place", "Less insomnia"]]
    assert told == [
        ["d = 1.11", "yes", "", 12],
        ["placed lower", "no", "", 8],
        ["placed higher", "no", "", 9],
        ["no answer", "", "", 11],
    ]


def test_the_whole_order_is_told_in_a_small_table():
    task = DELIVERED.exercise("06_brain_cooling").order[0]
    a, b, c, d = [one.id for one in sorted(task.items, key=lambda one: -abs(one.value))]
    given = [
        ({"order": [a, b, c, d]}, 10),
        ({"order": [a, b, d, c]}, 9),
        ({"order": [a, d, b, c]}, 8),
        ({"order": [d, c, b, a]}, 7),
    ]
    page = section(report_html(answered("06_brain_cooling/order.four_changes", "order", *given)), "Tasks")
    assert re.findall(r"(\d+) of 40", page) == ["10", "9", "8", "7", "6"]
    assert (
        page.index("✓ fits 10 of 40")
        < page.index("then in another order 9 of 40")
        < page.index("another one first 7 of 40")
    )


def test_how_sure_people_were_is_told_by_answer_and_never_of_few():
    first, second, *_ = [one_line(one.text) for one in DELIVERED.exercise("02_stress_hormones").predict.options]
    given = [
        ({"choice": first, "confidence": 90}, 7),
        ({"choice": first, "confidence": 3}, 5),
        ({"choice": first, "confidence": 60}, 4),
        ({"choice": first, "confidence": None}, 2),
        ({"choice": second, "confidence": 1}, 8),
        ({"choice": second, "confidence": 4}, 4),
    ]
    report = answered("02_stress_hormones/predict", "predict", *given)
    page = section(report_html(report), "Predictions, and what happened")
    assert "18 of 40 Of them 12 80 % sure or more, 6 less sure, or did not say." in page
    assert "12 of 40 How sure they were is not shown." in page
    told = [row[3:7] for row in rows(report) if row[1] == "sureness"]
    assert [row[-1] for row in told] == [12, 6]
    assert "(80\u00a0% sure or more)" in told[0][0]


def test_the_words_of_sureness_are_those_of_the_widget():
    assert [WORDS[f"predict.sure_{level}"] for level in SURE] == list(SURENESS.values())
    assert SURE_WORDS["sure"] == "80\u00a0% sure or more"


def test_the_questions_stand_by_difficulty(report):
    right = [one.hardness for one in sorted(report.of_kind("question"), key=lambda one: one.hardness)]
    page = html.unescape(re.sub(r"<[^>]*>", "", report_html(report).split(">Questions<")[1]))
    first = min(report.of_kind("question"), key=lambda one: one.hardness)
    assert right == sorted(right)
    assert " ".join(first.asked.text.replace("*", "").split())[:60] in " ".join(page.split())[:900]


@pytest.mark.parametrize("people", [5, 9, 17, 30, 100])
@pytest.mark.parametrize("seed", [1, 2])
def test_no_number_below_five_is_on_the_page_or_left_when_the_others_are_taken_away(people, seed):
    page = report_html(report_of(DELIVERED, simulated_class(DELIVERED, people, seed)))
    seen = 0
    for numbers, hidden, whole in tables(page):
        assert all(n >= FEWEST for n in numbers)
        assert whole <= {people}
        seen += len(numbers) + hidden
    for told in report_of(DELIVERED, simulated_class(DELIVERED, people, seed)).told:
        numbers = [n for n in told.shown.people.values() if n is not None]
        left = people - sum(numbers)
        assert left == (told.shown.together or 0)
        hidden = [name for name, n in told.shown.people.items() if n is None]
        assert not hidden or left >= FEWEST
        assert len(hidden) != 1
    assert seen > 20


def test_of_a_class_of_thirty_nearly_every_row_tells_something(report):
    rows_ = [(one, key) for one in report.told for key in one.shown.people]
    silent = [key for one, key in rows_ if one.shown.people[key] is None and key not in one.shown.ranges]
    assert len(rows_) > 500
    assert len(silent) < len(rows_) / 10


def test_a_row_without_a_number_says_in_one_line_why():
    texts = [one_line(one.text) for one in DELIVERED.exercise("02_stress_hormones").predict.options]
    page = section(
        report_html(
            answered("02_stress_hormones/predict", "predict", ({"choice": texts[0]}, 28), ({"choice": texts[1]}, 10))
        ),
        "Predictions, and what happened",
    )
    assert "28 of 40" in page
    assert "8 to 12, told as a range for the sake of the few" in page
    assert page.count("fewer than 5") == 3
    assert "Those without an exact number are 12 people together." in page


def test_the_table_has_ranges_under_low_and_high():
    texts = [one_line(one.text) for one in DELIVERED.exercise("02_stress_hormones").predict.options]
    report = answered("02_stress_hormones/predict", "predict", ({"choice": texts[0]}, 28), ({"choice": texts[1]}, 10))
    told = {row[3]: row[6:] for row in rows(report) if row[1] == "prediction"}
    assert told[texts[0]] == [28, "", "", ""]
    assert told["no answer"] == ["", "", 0, 4]


def test_fewer_than_five_people_are_told_nothing(report):
    few = report_of(DELIVERED, simulated_class(DELIVERED, 4))
    page = report_html(few)
    assert "Nothing is shown yet" in page
    assert not re.search(r"\d of \d|%|Belief behind", page)
    assert list(rows(few)) == [next(rows(report))]


def test_the_order_of_the_files_makes_no_difference():
    many = simulated_hand_ins(DELIVERED, 30)
    mixed = random.Random(3).sample(many, len(many))
    assert report_html(report_of(DELIVERED, read(mixed))) == report_html(report_of(DELIVERED, read(many)))
    assert list(rows(report_of(DELIVERED, read(mixed)))) == list(rows(report_of(DELIVERED, read(many))))


def test_no_text_and_no_number_of_a_person_is_in_page_or_table():
    many = simulated_hand_ins(DELIVERED, 30)
    for n, one in enumerate(many):
        lessons = one["lessons"].setdefault("02_stress_hormones", {})
        lessons["predict"] = {
            "kind": "predict",
            "answer": {"choice": f"{SECRET} {n}", "confidence": 4, "reason": SECRET},
        }
        lessons["check.why_it_falls"] = {
            "kind": "check",
            "answer": {"tries": [{"asked": "first", "choice": [f"<script>{SECRET}</script>"]}]},
        }
        lessons[f"task.{n}"] = {"kind": "task", "answer": {"conditions": {SECRET: {"median": 500}}}}
        lessons["survey"] = {"kind": "survey", "answer": {"when": "before", "ratings": {SECRET: 3}}}
    report = report_of(DELIVERED, read(many))
    everything = report_html(report) + json.dumps(list(rows(report)))
    assert SECRET not in everything
    assert not any(one["id"] in everything for one in many)
    assert "2025-01-31" not in everything


def test_the_dots_of_the_face_task_are_in_no_order_and_to_the_nearest_ten_milliseconds(report):
    assert [row.group for row in report.faces.rows] == ["sad faces", "calm faces"]
    for row in report.faces.rows:
        assert row.dots == sorted(row.dots)
        assert all(ms % 10 == 0 for ms in row.dots)
        assert row.low <= row.middle <= row.high
    assert report_html(report).count("<circle ") == sum(len(row.dots) for row in report.faces.rows)


def test_each_dot_of_the_face_task_stands_above_the_line_and_above_those_before_it():
    drawn = dots_svg(FaceRow("sad faces", [-20, 40, 40, 40], 40, -20, 40), 50)
    line = float(re.search(r'<line x1="[\d.]+" x2="[\d.]+" y1="([\d.]+)"', drawn)[1])
    dots = [tuple(map(float, dot)) for dot in re.findall(r'<circle cx="([\d.]+)" cy="([\d.]+)"', drawn)]
    heights = [line - y for _, y in dots]
    assert len({x for x, _ in dots}) == 2
    assert heights[0] == heights[1] > 0
    assert heights[1] < heights[2] < heights[3] < line


def test_a_simulated_class_is_faster_with_tears_on_sad_faces_and_slower_on_calm_ones(report):
    sad, calm = report.faces.rows
    assert calm.middle < 0 < sad.middle
    assert (f"milliseconds faster with tears, {calm.group}", calm.middle) in [(row[2], row[7]) for row in rows(report)]
    page = report_html(report)
    assert re.search(rf"Sad faces\.</b> The middle of the class was {sad.middle} ms faster with tears", page)
    assert re.search(rf"Calm faces\.</b> The middle of the class was {-calm.middle} ms slower with tears", page)
    ticks = re.findall(r">(\d+ ms)</text>", page)
    assert ticks[:2] == ticks[2:]  # both on one scale


def from_before(many, count):
    """The same files, the first of them with a face task as it was handed in before."""
    old = {"difference": 200, "conditions": {"tears": {"median": 500}, "none": {"median": 700}}}
    done = [one["lessons"]["05_social_signal"] for one in many if "05_social_signal" in one["lessons"]]
    for lesson in done[:count]:
        lesson["task.faces"]["answer"] = old
    return len(done)


@pytest.mark.parametrize(("count", "says"), [(1, "Fewer than five"), (4, "Fewer than five"), (5, "5"), (12, "12")])
def test_results_from_before_are_counted_apart_and_few_of_them_are_not_shown(count, says):
    many = simulated_hand_ins(DELIVERED, 30)
    done = from_before(many, count)
    report = report_of(DELIVERED, read(many))
    assert [len(row.dots) for row in report.faces.rows] == [done - count] * 2
    assert max(report.faces.rows[0].dots) < 200
    assert f"{says} results are from before: sad faces and calm faces together." in report_html(report)
    (told,) = [row for row in rows(report) if "from before" in row[2]]
    assert told[6] == ("" if says == "Fewer than five" else count)


def test_where_all_results_are_from_before_they_are_told_without_dots():
    many = simulated_hand_ins(DELIVERED, 30)
    done = from_before(many, 30)
    report = report_of(DELIVERED, read(many))
    assert (report.faces.rows, report.faces.before) == ([], done)
    page = report_html(report)
    assert f"{done} results are from before" in page
    assert "<circle " not in page
    assert "A dot is a person" not in page


def test_where_none_is_from_before_nothing_is_said_of_it(report):
    assert "before:" not in report_html(report)
    assert not any("from before" in row[2] for row in rows(report))


def test_fewer_than_five_who_did_the_face_task_are_not_shown():
    many = simulated_hand_ins(DELIVERED, 30)
    for one in many[4:]:
        one["lessons"].pop("05_social_signal", None)
    assert report_of(DELIVERED, read(many)).faces is None


def test_a_lesson_that_is_not_in_the_course_is_not_in_the_report(tmp_path):
    mine = Course(shutil.copytree(DELIVERED.folder, tmp_path / "notebooks"))
    listed = [one for one in DELIVERED.lessons() if one.name not in ("02_stress_hormones", "05_social_signal")]
    lines = "".join(f"  - {{lesson: {one.name}, title: A, question: Why?}}\n" for one in listed)
    (mine.folder / "course.yml").write_text(f"lessons:\n{lines}", encoding="utf-8")
    report = report_of(mine, simulated_class(DELIVERED, 30))
    assert len(report.told) > 20
    assert report.faces is None
    assert "02_stress_hormones" not in {one.asked.lesson for one in report.told}


def test_what_was_set_aside_is_for_the_teacher_and_not_on_the_page(tmp_path):
    folder = write(tmp_path / "class", 6)
    (folder / "hostile <b>name.json").write_text("{", encoding="utf-8")
    report = report_on(DELIVERED, folder)
    assert [one.name for one in report.set_aside] == ["hostile <b>name.json"]
    assert "hostile" not in report_html(report) + json.dumps(list(rows(report)))


def test_guesses_about_a_hundred_people_and_drawn_curves_are_told_and_an_opinion_is_never_called_wrong(tmp_path):
    course = course_with(tmp_path, SMALL)
    report = report_of(course, simulated_class(course, 40))
    page = " ".join(html.unescape(re.sub(r"<[^>]*>", " ", report_html(report))).split())
    for words in ("How many of a hundred?", "within 10 of 31", "Whom would you ask?", "The curves that were drawn"):
        assert words in page
    fits = {row[1]: row[4] for row in rows(report) if row[3] in ("A diary", "lower", "came back about there")}
    assert fits == {"guess": "no", "afterwards": "", "curve": "yes"}
