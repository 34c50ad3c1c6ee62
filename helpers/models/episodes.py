"""The same crying, asked about in four ways: what each way of asking finds."""

from __future__ import annotations

from dataclasses import dataclass

#: Of 100 episodes, how many are called worse, the same and better. Looking back: all assumed.
LOOKING_BACK = (10, 33, 57)
#: In a diary about one third were better (Bylsma et al., 2011, J Res Pers 45:385-392, 97 women, 1,004 episodes).
#: [V] The rest is assumed.
DIARY = (9, 58, 33)
#: In the laboratory the group as a whole, against its mood before the film (Gračanin et al., 2015). [V]
AT_ONCE = "worse"
LATER = "better"


@dataclass(frozen=True)
class Way:
    """One way of asking.

    Attributes:
        name: what it is called in the picture.
        split: of 100 episodes, how many are worse, the same and better; None where a study gives a group's average only.
        average: "worse" or "better" where there is no split.
    """

    name: str
    split: tuple[int, int, int] | None = None
    average: str = ""


#: All four, in the order of the picture. Sources and tags above. [V]
WAYS = (
    Way("Looking back", split=LOOKING_BACK),
    Way("In a diary", split=DIARY),
    Way("In a laboratory, at once", average=AT_ONCE),
    Way("In a laboratory, 90 minutes later", average=LATER),
)
