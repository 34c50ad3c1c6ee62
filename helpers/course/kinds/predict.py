"""The prediction at the start of a lesson: one option to commit to, with how sure one is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Any

from pydantic import Field, model_validator

from ..content_file import Entry
from ..paper_order import as_printed
from ..text import to_html, to_html_inline
from .choice import (
    ORDER_MEANS,
    OpenOption,
    Option,
    OptionOrder,
    answers_of,
    check_only_one_fits,
    check_options,
    check_texts_differ,
    keys_by_answer,
    one_of,
    options_for_widget,
)
from .counting import Answers, Counted
from .kind import HandedIn, Kind
from .texts import Text

#: How sure one can be, in per cent, as a bet is handed in. Their words are the widget's.
SURE = (50, 60, 70, 80, 90, 100)
#: From here on the class report calls it sure.
SURE_FROM = 80
#: As it was handed in before, from a guess to very sure; such files count for ever.
SURE_BEFORE = (3, 4)


class Predict(Entry):
    """The prediction at the start of a lesson."""

    question: Text
    options: list[Option] = Field(max_length=6)
    order: OptionOrder = Field("shuffled", description=ORDER_MEANS)
    happened: Text = Field(description="Shown beside the prediction at the end of the lesson.")

    @model_validator(mode="after")
    def _one_right(self) -> Predict:
        check_options(self.options)
        check_only_one_fits(self.options)
        check_texts_differ(self.options)
        return self


class OpenPredict(Entry):
    """A prediction without its outcome."""

    question: Text
    options: list[OpenOption] = Field(min_length=2, max_length=6)
    order: OptionOrder = "shuffled"


def _arguments(entry: Predict | OpenPredict) -> dict[str, Any]:
    return {
        "question_html": to_html_inline(entry.question),
        "options": options_for_widget(entry.options),
        "order": entry.order,
        "happened_html": to_html(entry.happened if isinstance(entry, Predict) else ""),
    }


def _counted(entry: Predict, answers: Answers) -> Iterator[Counted]:
    keys = keys_by_answer(entry.options)

    def key_of(answer: Any) -> str:
        return keys[answer["choice"]]

    sure = {key: Counter({"sure": 0, "less": 0}) for key in keys.values()}
    for key, answer in zip(answers.keys(key_of), answers.given, strict=True):
        if key in sure:
            sure[key]["sure" if _is_sure(answer.get("confidence")) else "less"] += 1
    told = {key: dict(people) for key, people in sure.items()}
    yield answers.count(
        "prediction", entry.question, answers_of(entry.options), key_of, happened=entry.happened, sure=told
    )


def _is_sure(confidence: Any) -> bool:
    return type(confidence) is int and (SURE_FROM <= confidence <= SURE[-1] or confidence in SURE_BEFORE)


def _made_up(entry: Predict, chance: Random) -> Any:
    option = one_of(entry.options, chance)
    return {"choice": option.key, "confidence": chance.choice(SURE)}


def _on_paper(entry: Predict | OpenPredict, name: str) -> Predict | OpenPredict:
    return entry.model_copy(update={"options": as_printed(entry.options, entry.order, name)})


KIND = Kind(
    name="predict",
    section="predict",
    group="prediction",
    about="The prediction at the start.",
    form=Predict,
    student_form=OpenPredict,
    ids=lambda entry: {("options",): entry.options},
    arguments=_arguments,
    handed_in=HandedIn("predict"),
    counted=_counted,
    report="predict.html",
    made_up=_made_up,
    key="predict.md",
    guide="predict.html",
    handout="predict.html",
    exported=True,
    many=False,
    depth=1,
    on_paper=_on_paper,
)
