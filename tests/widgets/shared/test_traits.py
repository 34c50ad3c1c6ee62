"""What travels between Python and the browser, widget for widget: settings alone, never what a reader answers."""

import anywidget
import pytest

from helpers.widgets.shared import trait_types

#: Of every activity; and of every one whose answers are kept in the browser.
SHARED = {"words", "waits_html", "problem"}
KEPT = SHARED | {"store"}
CARD = SHARED | {
    "title",
    "facts",
    "body_html",
    "sign",
    "grade",
    "grade_why",
    "folds",
    "checked",
    "checked_month",
}

#: All that travels; a trait that is new here must be no answer of a reader.
TRAVELS = {
    "BreathPacer": SHARED | {"phases", "minutes", "presets", "wave", "limits"},
    "Calm": SHARED | {"phases", "minutes", "presets", "wave", "limits"},
    "Calibration": SHARED | {"course"},
    "Card": CARD,
    "Cards": KEPT | {"answers", "bins", "items", "look", "order", "title"},
    "Check": KEPT | {"questions", "answers"},
    "ClassMedians": KEPT | {"before", "before_item", "bounds", "conditions", "groups", "prompt", "results", "set_aside", "title"},
    "ComeBack": KEPT | {"after", "answers", "concepts"},
    "Concepts": KEPT | {"answers", "before", "concepts", "dealt", "when"},
    "EndCard": KEPT | {"answers", "bets", "course_title", "lines", "title"},
    "EndCards": KEPT | {"course", "item", "titles"},
    "DrawIt": KEPT
    | {"title", "prompt", "x", "y", "start", "start_text", "also", "points", "shape", "mark", "told_html", "compare", "answers"},
    "EvidenceCard": CARD,
    "EvidenceMap": KEPT | {"claims", "grades"},
    "Guessing": KEPT | {"title", "prompt", "known", "asked", "rounds", "span", "low", "high", "mark"},
    "Hundred": KEPT | {"title", "rounds", "afterwards", "answers", "figures"},
    "Explorable": KEPT | {"question", "note", "controls", "bet", "stage", "plan", "positions", "reading_words", "reading_places"}
    | {"narrow_stage", "narrow_plan", "narrow_positions", "heard", "heard_numbers"},
    "Matching": KEPT | {"title", "prompt", "lefts", "rights", "pairs", "answers"},
    "Message": KEPT | {"title", "prompt", "parts", "voices"},
    # What a teacher writes, for Python to put into her file; no reader is shown it.
    "NewQuestion": SHARED | {"about", "draft", "asked", "fault", "written", "sent", "how_many"},
    "Ordering": KEPT | {"title", "prompt", "items", "answers"},
    "Placing": KEPT | {"title", "prompt", "stops", "texts", "landmarks", "items", "answers"},
    "Planner": KEPT | {"fields", "foot_html", "help_html", "prompt", "title"},
    "Predict": KEPT | {"question_html", "options", "order", "happened_html", "again", "answered", "answers", "room"},
    "ReactionTask": KEPT
    | {"title", "prompt", "stimuli", "categories", "conditions", "compare", "frames", "trials", "practice", "minutes", "demo", "crowd", "limits"},
    "Record": SHARED | {"course", "lesson", "titles", "handed_in"},
    "Reflect": KEPT | {"prompts"},
    "RelaxationGuide": KEPT | {"parts", "tense", "let_go", "pause", "times", "before", "body", "limits"},
    "Scene": KEPT
    | {"question", "note", "seen", "controls", "svg", "plan", "numbers", "reading_words", "reading_places", "labels", "label_places", "bet", "heard", "heard_numbers"},
    "StartLine": SHARED | {"body_html", "help_html"},
    "Survey": KEPT | {"before", "scale", "statements", "when", "with_before"},
}  # fmt: skip


@pytest.mark.parametrize(
    "kind", [kind for kind in trait_types.widgets() if hasattr(kind, "front")], ids=lambda kind: kind.__name__
)
def test_settings_travel_and_no_answer_of_a_reader(kind):
    own = set(kind.class_trait_names(sync=True)) - set(anywidget.AnyWidget.class_trait_names()) - {"_esm", "_css"}
    assert own == TRAVELS[kind.__name__]
