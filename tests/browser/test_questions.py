"""Check, Survey and EvidenceMap on a page without Jupyter: by keyboard, kept in the browser, told to nobody."""

import json

import pytest

from helpers.widgets import Check

from ..widgets.questions.questions import SECRET, check, evidence_map, sorting, survey

HOSTILE = [
    "null",
    '"text"',
    "[1, 2]",
    '{"version": 1, "entries": null}',
    '{"version": 1, "entries": {"check.speed": {"kind": "check", "answer": {"tries": [{"asked": "first", "choice": ["<img src=x onerror=alert(1)>"]}]}}}}',
    '{"version": 1, "entries": {"check.speed": {"kind": "check", "answer": {"tries": "all"}}, "check.litres": {"kind": "check", "answer": {"tries": [{"asked": "first", "choice": "many"}]}}}}',
    '{"version": 1, "entries": {"sort.sides": {"kind": "sort", "answer": {"placed": {"one": "nowhere", "__proto__": "left"}, "checks": -1}}}}',
    '{"version": 1, "entries": {"grades": {"kind": "grades", "answer": {"grades": {"first": "Best", "nothing": "Strong"}, "shown": "yes"}}}}',
    '{"version": 99, "entries": {"grades": {"kind": "grades", "answer": {"shown": true}}}}',
    "{ broken",
]


def kept(page, item, lesson="02_rivers"):
    text = page.evaluate(f"localStorage.getItem('a-course/{lesson}')")
    return json.loads(text)["entries"][item]["answer"] if text else None


def question(page, n):
    """A question, which is shown alone; the reader goes on to it, or back."""
    at = page.locator(".gc-check-one").evaluate_all("(all) => all.findIndex((one) => !one.hidden)")
    for _ in range(abs(n - at)):
        page.get_by_role("button", name="Next question" if n > at else "Back", exact=True).click()
    return page.locator(".gc-check-one").nth(n)


def answer(page, n, *texts, again=False):
    box = question(page, n).locator("fieldset.gc-question").nth(1 if again else 0)
    for text in texts:
        box.get_by_label(text, exact=True).check()
    box.get_by_role("button", name="Check my answer").click()


def has_focus(locator):
    return locator.evaluate("(node) => node === document.activeElement")


# -- Check ---------------------------------------------------------------------------------------


def test_each_answer_gets_its_own_feedback_in_a_word_and_a_sign(bare):
    page = bare(check())
    answer(page, 0, "Slow")
    told = question(page, 0).locator(".gc-verdict")
    assert told.inner_text().split("\n")[0] == "○"
    assert f"Not quite. Slow: {SECRET}." in told.inner_text()
    answer(page, 1, "One", "Three")
    assert [text.split(":")[0] for text in question(page, 1).locator(".gc-verdict > div").all_inner_texts()] == [
        "That fits. One",
        "This fits, too. Two",
        "Not quite. Three",
    ]


def test_a_second_chance_asks_another_question_and_then_the_first_answer_stands_open(bare):
    page = bare(check())
    answer(page, 0, "Slow")
    question(page, 0).get_by_role("button", name="Try a changed question").click()
    assert has_focus(question(page, 0).get_by_label("Quick"))
    answer(page, 0, "Quick", again=True)
    assert "That fits. Quick" in question(page, 0).inner_text()
    assert "What fits: Fast" in question(page, 0).inner_text()


def test_where_there_is_no_second_chance_the_answer_is_told_after_the_first(bare):
    options = [
        {"text": "Fast", "html": "Fast", "correct": True, "feedback_html": ""},
        {"text": "Slow", "html": "Slow", "correct": False, "feedback_html": ""},
    ]
    page = bare(Check([{"id": "speed", "kind": "single", "html": "How fast?", "options": options}]))
    answer(page, 0, "Slow")
    told = question(page, 0).inner_text()
    assert "Not quite." in told
    assert "What fits: Fast" in told
    assert question(page, 0).get_by_role("button", name="Try a changed question").count() == 0


def test_whoever_was_right_may_have_one_more(bare):
    page = bare(check())
    answer(page, 0, "Fast")
    question(page, 0).get_by_role("button", name="One more like it").click()
    assert has_focus(question(page, 0).get_by_label("Quick"))


def test_no_answer_is_asked_for_in_a_sentence(bare):
    page = bare(check())
    question(page, 0).get_by_role("button", name="Check my answer").click()
    assert question(page, 0).get_by_role("alert").inner_text() == "Choose an answer first."
    assert has_focus(question(page, 0).get_by_label("Fast", exact=True))


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1100", "About that"),
        ("1 105", "About that"),
        ("1,095.5", "About that"),
        ("1", "One is too few"),
        ("1,2", "One is too few"),
        ("700", "Another number"),
        ("-3", "Another number"),
    ],
)
def test_a_number_is_read_as_people_write_it(bare, typed, told):
    page = bare(check())
    field = question(page, 2).get_by_label("Your answer (litres)")
    field.fill(typed)
    field.press("Enter")
    assert told in question(page, 2).locator(".gc-verdict").inner_text()


def test_how_sure_one_is_can_be_said_is_kept_and_shown_again_and_nobody_must(bare, again):
    page = bare(check())
    box = question(page, 0)
    box.get_by_label("Slow").check()
    box.get_by_role("radio", name="80\u00a0%").check()
    box.get_by_role("button", name="Check my answer").click()
    tried = {"asked": "first", "choice": ["Slow"], "right": False}
    assert kept(page, "check.speed") == {"tries": [tried | {"confidence": 80}]}
    answer(page, 1, "One")
    assert kept(page, "check.kinds") == {"tries": [{"asked": "first", "choice": ["One"], "right": False}]}
    again(page)
    assert "You were this sure: 80\u00a0%." in question(page, 0).inner_text()
    assert "You were this sure" not in question(page, 1).inner_text()
    assert question(page, 0).locator(".gc-sureness:visible").count() == 0


def test_an_answer_from_before_anybody_was_asked_how_sure_stands_as_it_was(bare):
    entry = {"kind": "check", "answer": {"tries": [{"asked": "first", "choice": ["Slow"], "right": False}]}}
    stored = json.dumps(json.dumps({"version": 2, "entries": {"check.speed": entry}}))
    page = bare(check(), before=f"localStorage.setItem('a-course/02_rivers', {stored})")
    assert "Not quite. Slow" in question(page, 0).inner_text()


@pytest.mark.parametrize("typed", ["", "many", "1.2.3", "Infinity", "0x10"])
def test_what_is_no_number_is_said_in_a_sentence(bare, typed):
    page = bare(check())
    question(page, 2).get_by_label("Your answer (litres)").fill(typed)
    question(page, 2).get_by_role("button", name="Check my answer").click()
    assert "Write a number" in question(page, 2).get_by_role("alert").inner_text()
    assert kept(page, "check.litres") is None


def test_answers_come_back_with_their_feedback_and_can_be_started_afresh(bare, again):
    page = bare(check())
    answer(page, 0, "Slow")
    answer(page, 1, "One", "Two")
    question(page, 2).get_by_label("Your answer (litres)").fill("1")
    question(page, 2).get_by_role("button", name="Check my answer").click()
    before = [question(page, n).inner_text() for n in range(3)]
    again(page)
    assert [question(page, n).inner_text() for n in range(3)] == before
    question(page, 0).get_by_role("button", name="Start this question afresh").click()
    assert question(page, 0).locator(".gc-verdict").count() == 0
    assert kept(page, "check.speed") is None
    assert kept(page, "check.litres") == {"tries": [{"asked": "first", "choice": 1, "right": False}]}


def test_keys_alone_lead_through_a_question_and_on_to_the_next(bare):
    page = bare(check())
    for key in ("Tab", "ArrowDown", "Tab", "Tab", "Enter"):  # past how sure, which is nobody's duty
        page.keyboard.press(key)
    assert "Not quite. Slow" in question(page, 0).inner_text()
    assert page.evaluate("document.activeElement.closest('.gc-check-one') !== null")
    for key in ("Tab", "Tab", "Tab", "Enter"):  # a second chance, afresh, the next question
        page.keyboard.press(key)
    assert "Which ones?" in page.evaluate("document.activeElement.innerText")


def test_questions_are_shown_one_at_a_time_and_who_comes_back_goes_on_where_she_left(bare, again):
    page = bare(check())
    assert page.locator(".gc-check-one:visible").count() == 1
    assert not page.get_by_role("button", name="Back", exact=True).is_visible()
    answer(page, 0, "Fast")
    again(page)
    assert page.locator(".gc-check-one:visible").inner_text().startswith("Question 2 of 3")
    question(page, 2)
    assert not page.get_by_role("button", name="Next question").is_visible()


def test_where_the_teacher_has_the_answers_the_choice_is_kept_and_nothing_told(bare):
    page = bare(check(answers=False))
    question(page, 0).get_by_label("Slow").check()
    question(page, 0).get_by_role("button", name="Keep my answer").click()
    assert "Your teacher has the answers." in question(page, 0).inner_text()
    assert kept(page, "check.speed") == {"tries": [{"asked": "first", "choice": ["Slow"], "right": None}]}
    assert SECRET not in page.content().split("<script>")[0]


def test_a_question_that_was_changed_since_is_asked_afresh(bare, again):
    page = bare(check())
    answer(page, 0, "Slow")
    page.evaluate(
        "localStorage.setItem('a-course/02_rivers', localStorage.getItem('a-course/02_rivers').replace('Slow', 'Gone'))"
    )
    again(page)
    assert question(page, 0).locator(".gc-verdict").count() == 0
    assert question(page, 0).get_by_role("button", name="Check my answer").is_visible()


# -- Survey --------------------------------------------------------------------------------------


def rate(page, nth, *steps):
    form = page.locator(".gc-survey").nth(nth)
    for row, step in enumerate(steps):
        if step:
            form.locator("fieldset").nth(row).locator("input").nth(step - 1).check()


def show_moved(page):
    page.get_by_role("button", name="Show what moved").press("Enter")


def test_the_second_survey_shows_what_has_moved_in_sentences_and_a_picture(bare):
    page = bare(survey("before"), survey("after", lesson="10_end"))
    rate(page, 0, 1, 4, 3)
    rate(page, 1, 5, 4)
    show_moved(page)
    after = page.locator(".gc-survey").nth(1)
    assert "You moved on 1 of the 2 sentences that you answered both times." in after.inner_text()
    assert "Wide rivers are slow. Before: Strongly disagree. Now: Strongly agree." in after.inner_text()
    assert "Deep rivers are slow. Before and now: Agree." in after.inner_text()
    assert "Cold rivers" not in after.locator(".gc-change").inner_text()
    assert after.locator("svg").count() == 2
    spots = (
        after.locator("svg")
        .first.locator("circle")
        .evaluate_all("(all) => all.map((c) => Number(c.getAttribute('cx')))")
    )
    assert spots == [20, 300]


def test_without_a_first_survey_the_second_says_so(bare):
    page = bare(survey("after", lesson="10_end"))
    rate(page, 0, 2)
    show_moved(page)
    assert "There are no answers from the start" in page.locator(".gc-survey").inner_text()
    assert "Wide rivers are slow. Now: Disagree." in page.locator(".gc-survey").inner_text()


def test_opinions_are_kept_and_can_be_changed(bare, again):
    page = bare(survey())
    rate(page, 0, 2, 5)
    again(page)
    assert "2 of 3 answered." in page.locator(".gc-survey").inner_text()
    assert page.locator(".gc-survey fieldset").first.locator("input").nth(1).is_checked()
    rate(page, 0, 3)
    assert kept(page, "survey", "00_start") == {"when": "before", "ratings": {"wide": 3, "deep": 5}}


def test_with_no_answer_there_is_nothing_that_could_have_moved(bare):
    page = bare(survey("after", lesson="10_end"))
    show_moved(page)
    assert page.get_by_role("alert").inner_text() == "Choose an answer for one sentence at least."
    assert page.locator(".gc-change").count() == 0
    assert kept(page, "survey", "10_end") is None


def test_what_has_moved_and_what_studies_say_come_only_when_they_are_asked_for(bare):
    page = bare(survey("after", lesson="10_end"))
    rate(page, 0, 2, 4)
    assert page.locator(".gc-change").count() == 0
    assert SECRET not in page.locator(".gc-survey").inner_html()
    show_moved(page)
    assert SECRET in page.locator(".gc-change").inner_html()
    assert has_focus(page.locator(".gc-survey-moved"))


# -- EvidenceMap ---------------------------------------------------------------------------------


def grade(page, n, name):
    page.locator(".gc-map-claim").nth(n).locator("select").select_option(name)


def marks(page):
    return [int(text) for text in page.locator(".gc-map-mark > span:last-child").all_inner_texts()]


def test_our_grade_is_seen_only_beside_the_readers_own(bare):
    page = bare(evidence_map())
    assert page.locator(".gc-map-grade").count() == 0
    grade(page, 1, "Strong")
    grade(page, 2, "Moderate")
    grade(page, 3, "Theoretical")
    told = page.locator(".gc-map-grade").all_inner_texts()
    assert "Our grade: Theoretical. You were surer than we are. second" in told[0]
    assert "Our grade: Moderate. The same as yours." in told[1]
    assert "Our grade: Moderate. You were less sure than we are." in told[2]
    assert marks(page) == [2, 3, 4]
    assert "You graded 3 of 4 claims." in page.locator(".gc-map").first.inner_text()


def test_all_of_ours_can_be_shown_at_once_and_the_grades_come_back(bare, again):
    page = bare(evidence_map())
    grade(page, 0, "Contested")
    page.get_by_role("button", name="Show all of our grades").click()
    assert sorted(marks(page)) == [1, 2, 3, 4]
    again(page)
    assert sorted(marks(page)) == [1, 2, 3, 4]
    assert page.locator(".gc-map-claim select").first.input_value() == "Contested"
    assert kept(page, "grades") == {"grades": {"first": "Contested"}, "shown": True}


def test_filters_choose_what_is_in_the_list_and_on_the_map(bare):
    page = bare(evidence_map())
    grade(page, 2, "Strong")
    page.get_by_role("button", name="Show all of our grades").click()
    page.get_by_label("Lesson", exact=True).select_option(label="Lesson b")
    assert page.locator(".gc-map-claim:visible").count() == 2
    assert marks(page) == [3, 4]
    page.get_by_label("Claims", exact=True).select_option(label="Graded otherwise by me")
    assert marks(page) == [3]
    page.get_by_label("Claims", exact=True).select_option(label="Not graded by me yet")
    assert marks(page) == [4]
    page.get_by_label("Words in the claim").fill("nothing like it")
    assert page.get_by_text("0 of 4 claims are shown.").is_visible()


def test_arrow_keys_move_on_the_map_and_enter_opens_the_claim(bare):
    page = bare(evidence_map())
    page.get_by_role("button", name="Show all of our grades").click()
    page.locator(".gc-map-mark").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.title") == "Claim second."
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.title") in ("Claim third.", "Claim fourth.")
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    card = page.locator(".gc-map-card")
    assert has_focus(card)
    assert "1. Claim first." in card.inner_text()
    assert "More on first." in card.inner_text()
    assert page.locator(".gc-map-mark[tabindex='0']").count() == 1


def test_a_claim_graded_otherwise_is_marked_on_the_map_in_words(bare):
    page = bare(evidence_map())
    grade(page, 0, "Contested")
    mark = page.locator(".gc-map-mark")
    assert mark.get_attribute("aria-label") == "1. Claim first. Strong. You said Contested."


# -- all -----------------------------------------------------------------------------------------


def use(page):
    """Answer whatever there is, so that feedback is shown; each question once."""
    for n in range(page.locator(".gc-check-one").count()):
        box = question(page, n)
        if box.locator("input[type=text]").count():
            box.locator("input[type=text]").fill("1")
        else:
            box.locator(".gc-question > .gc-choice-row input").last.check()
        box.get_by_role("button", name="Check my answer").click()
    for row in page.locator(".gc-survey fieldset").all():
        row.locator("input").nth(1).check()
    show_moved(page)
    page.locator(".gc-pile").first.click()
    for select in page.locator(".gc-map-claim select").all():
        select.select_option("Moderate")
    for summary in page.locator("summary:visible").all():
        summary.click()
    # All questions with their feedback are looked at together.
    page.locator(".gc-check-one").evaluate_all("(all) => all.forEach((one) => { one.hidden = false; })")


def everything():
    return [check(), survey(), survey("after", lesson="10_end"), sorting(), evidence_map()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_before_or_after_the_answers(bare, axe, scheme):
    page = bare(*everything(), color_scheme=scheme)
    assert axe(page) == []
    use(page)
    assert axe(page) == []


def test_nothing_that_a_reader_does_is_told_to_python(bare):
    page = bare(*everything())
    use(page)
    assert page.evaluate("window.saved") == []


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_nothing_is_wider_than_the_screen(bare, width):
    page = bare(*everything(), viewport={"width": width, "height": 800})
    use(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("stored", HOSTILE)
def test_a_record_that_makes_no_sense_is_ignored(bare, again, stored):
    page = bare(*everything())
    fresh = page.locator("main").inner_text()
    page.evaluate(f"localStorage.setItem('a-course/02_rivers', {json.dumps(stored)})")
    page.evaluate(f"localStorage.setItem('a-course/00_start', {json.dumps(stored)})")
    again(page)
    assert page.locator("main").inner_text() == fresh


def test_a_view_that_closes_leaves_no_listener_behind(bare):
    page = bare(*everything())
    use(page)
    page.evaluate("window.mounted.forEach((one) => one.close())")
    assert page.evaluate("window.mounted.map((one) => one.model.listenerCount())") == [0] * 5
    assert page.locator(".gc-root").count() == 0
