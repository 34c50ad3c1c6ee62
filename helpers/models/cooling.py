"""Heat balance of the brain: how far it stands above its blood, and what a change in flow or blood does to it."""

from __future__ import annotations

from typing import Any

from ..numbers import Numbers, np

#: Brain mass, g, and the oxygen it uses, mL for 100 g in a minute. Both assumed; usual figures.
BRAIN_G = 1400
OXYGEN_ML_PER_100_G_MIN = 3.5
#: Heat that a mole of oxygen gives in tissue, J, less what its release from blood takes up. Assumed.
HEAT_J_PER_MOL_OXYGEN = 4.42e5
#: What a mole of gas fills at 0 °C and one atmosphere, mL, from the gas law. [C]
GAS_ML_PER_MOL = 22_400
#: Blood flow through the brain at rest, mL for 100 g in a minute. Assumed; a study in which people
#: rested and exercised had 51 in its control (Nybo et al., 2002, J Physiol 545:697-704). [V]
FLOW_ML_PER_100_G_MIN = 50
#: The flow in hard over-breathing as a share of rest, and how many times the flow of rest a reader can pump. Both assumed.
HARD_BREATHING = 0.5
MOST_PUMPED = 20
#: Heat that a mL of blood holds, J for 1 K. Assumed.
BLOOD_J_PER_ML_K = 3.85
#: Temperature of arterial blood, °C, and by how much a reader may cool it. Both assumed.
ARTERY_C = 37.0
CHEAT_C = 0.1
#: What the heart pumps in a minute at rest, mL. Assumed.
HEART_ML_PER_MIN = 5000


def heat_watts() -> float:
    """Heat that the model brain makes, watts: its oxygen times the heat of oxygen."""
    moles_per_second = OXYGEN_ML_PER_100_G_MIN * BRAIN_G / 100 / GAS_ML_PER_MOL / 60
    return moles_per_second * HEAT_J_PER_MOL_OXYGEN


def above_blood(flow: float | np.ndarray = FLOW_ML_PER_100_G_MIN) -> Any:
    """How far the brain stands above its arterial blood in balance, °C.

    All heat leaves with the blood: ``heat / (heat held by blood * flow)``.

    Args:
        flow: mL for 100 g in a minute, a number or an array.

    Raises:
        ValueError: a flow that is not above 0.
    """
    return heat_watts() / _carried_off(flow)


def temperature(flow: float | np.ndarray = FLOW_ML_PER_100_G_MIN, artery: float | np.ndarray = ARTERY_C) -> Any:
    """Temperature of the model brain in balance, °C. It never falls below `artery`.

    Args:
        flow: mL for 100 g in a minute; artery: temperature of arterial blood, °C. Numbers or arrays.
    """
    return np.asarray(artery, dtype=float) + above_blood(flow)


def change(flow_share: float = 1.0, artery_change: float = 0.0) -> float:
    """What a change does to the brain's temperature, °C: below 0 is cooler.

    Args:
        flow_share: flow as a share of rest, 1.2 for a fifth more; infinity gives the most that flow can do.
        artery_change: change of the arterial blood, °C.
    """
    rest = float(above_blood())
    if flow_share == np.inf:
        return artery_change - rest
    return artery_change + float(above_blood(FLOW_ML_PER_100_G_MIN * flow_share)) - rest


def blood_cooled(watts: float) -> float:
    """How much cooler arterial blood leaves the heart when breathing takes so much more heat from it, °C."""
    return watts / (BLOOD_J_PER_ML_K * HEART_ML_PER_MIN / 60)


def beyond_the_heart(flow: float) -> bool:
    """Whether so much blood, mL for 100 g of brain in a minute, is more than the whole heart pumps at rest."""
    return flow * BRAIN_G / 100 > HEART_ML_PER_MIN


def _carried_off(flow: Numbers) -> Any:
    """Watts that the blood carries off for 1 °C between brain and artery."""
    flow = np.asarray(flow, dtype=float)
    if not np.all(flow > 0):
        raise ValueError(f"flow={flow}: give mL above 0.")
    return BLOOD_J_PER_ML_K * flow * BRAIN_G / 100 / 60
