"""The tear budget: how much cortisol tears could carry, beside what the body holds, breaks down and makes."""

from __future__ import annotations

from dataclasses import dataclass

from . import stress

#: g/mol; 1 ng/mL is 2.76 nmol/L. Follows from the formula of cortisol, C21H30O5. [C]
MOLAR_MASS = 362.46
#: Cortisol in daytime blood plasma, nmol/L. Assumed; people differ from about 100 to 500.
PLASMA_NMOL_PER_L = 300
#: The space cortisol spreads over, litres. Source: NCBI Bookshelf NBK13300. [V]
DISTRIBUTION_L = 10
#: What the adrenal glands make in a day, mg. Assumed; reports run from 8 to 20.
MADE_MG_PER_DAY = 9.9
#: Tears of one good cry, mL, and their cortisol, ng/mL. Both assumed, and both on the generous side.
TEARS_ML = 1.0
TEAR_NG_PER_ML = 1.0
TEARS_RANGE_ML = (0.05, 5.0)
TEAR_RANGE_NG_PER_ML = (0.5, 40.0)
#: One drop, mL, and where the counting ends, mL. Both assumed.
DROP_ML = 0.05
MOST_ML = 11_000
#: What a glass, a bucket and a bath hold, mL. Assumed: vessels of usual sizes.
GLASS_ML, BUCKET_ML, BATH_ML = 250, 11_000, 150_000


@dataclass(frozen=True)
class Budget:
    """What tears carry beside what the body does.

    Attributes:
        in_tears_ng: cortisol carried off by the tears, nanograms.
        pool_ng: cortisol that the body holds.
        broken_down_ng: what the body breaks down in ten minutes, tears or no tears.
        share: tears as a share of the pool.
        litres_for_one_percent: tears needed to carry off 1 % of the pool.
        replaced_in_ms: milliseconds until the glands have made as much again.
    """

    in_tears_ng: float
    pool_ng: float
    broken_down_ng: float
    share: float
    litres_for_one_percent: float
    replaced_in_ms: float


def pool_ng(plasma: float = PLASMA_NMOL_PER_L) -> float:
    """Cortisol in the body, nanograms, from its level in plasma (nmol/L)."""
    return plasma * DISTRIBUTION_L * MOLAR_MASS


def budget(tears_ml: float = TEARS_ML, ng_per_ml: float = TEAR_NG_PER_ML, plasma: float = PLASMA_NMOL_PER_L) -> Budget:
    """Volume times concentration, against the pool.

    Args:
        tears_ml: tears that leave the eyes, mL.
        ng_per_ml: cortisol in them, ng/mL.
        plasma: cortisol in plasma, nmol/L.

    Raises:
        ValueError: a value that is not above 0.
    """
    for name, value in (("tears_ml", tears_ml), ("ng_per_ml", ng_per_ml), ("plasma", plasma)):
        if not value > 0:
            raise ValueError(f"{name}={value}: give a number above 0.")
    carried, pool = tears_ml * ng_per_ml, pool_ng(plasma)
    made_per_ms = MADE_MG_PER_DAY * 1e6 / (24 * 3600 * 1000)
    return Budget(
        in_tears_ng=carried,
        pool_ng=pool,
        broken_down_ng=pool * (1 - float(stress.share_left(10))),
        share=carried / pool,
        litres_for_one_percent=0.01 * pool / ng_per_ml / 1000,
        replaced_in_ms=carried / made_per_ms,
    )


@dataclass(frozen=True)
class Bath:
    """The tears of someone who cries without end, beside 1 % of the body's cortisol.

    Attributes:
        full: how much of that 1 % they hold, from 0 to 1.
        cries: how many good cries of `TEARS_ML` it took.
        cleared: how many times that 1 % the liver clears in ten minutes, tears or no tears.
        levels: how full the same tears make a glass, a bucket and a bath, from 0 to 1 each.
    """

    full: float
    cries: float
    cleared: float
    levels: tuple[float, float, float]


def bath(tears_ml: float, ng_per_ml: float = TEAR_NG_PER_ML) -> Bath:
    """How far the tears of someone who cries without end would come.

    Args:
        tears_ml: all tears together, mL.
        ng_per_ml: cortisol in them, ng/mL.

    Raises:
        ValueError: a value that is not above 0.
    """
    worked_out = budget(tears_ml, ng_per_ml)
    one_percent = 0.01 * worked_out.pool_ng
    return Bath(
        full=min(1.0, worked_out.in_tears_ng / one_percent),
        cries=tears_ml / TEARS_ML,
        cleared=worked_out.broken_down_ng / one_percent,
        levels=(min(1, tears_ml / GLASS_ML), min(1, tears_ml / BUCKET_ML), min(1, tears_ml / BATH_ML)),
    )
