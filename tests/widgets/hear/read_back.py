"""What a reader hears and reads of a picture at some stops, worked out by the very scripts that the browser runs."""

import numpy as np

from ...javascript.run import WIDGETS, given_to

_HEAR = (WIDGETS / "hear").as_uri()
_CARD = (WIDGETS.parents[1] / "tests" / "javascript" / "sound_card.js").as_uri()
_SIZES = "const { plan, numbers, sizes, stops } = given;"


def _given(widget, stops):
    sizes = [len(control["texts"]) for control in widget.controls]
    numbers = np.frombuffer(widget.heard_numbers, "<u2").tolist()
    return {"plan": widget.heard, "numbers": numbers, "sizes": sizes, "stops": [list(one) for one in stops]}


def read(widget, stops):
    """For each of these stops each curve: its name, and of each of its points the two cells of the table and the two in words."""
    script = f"""import {{ curvesAt }} from "{_HEAR}/values.js"; {_SIZES}
    console.log(JSON.stringify(stops.map((at) => curvesAt(plan, numbers, at, sizes).map(({{ name, points }}) =>
      [name, points.map(({{ cells, at, is }}) => [...cells, at, is])]))));"""
    return given_to(script, _given(widget, stops))


def pitches(widget, stops):
    """For each of these stops each curve: the hertz that are set on its oscillator, one a point; None where it is silent."""
    script = f"""import {{ curvesAt }} from "{_HEAR}/values.js"; import {{ notes }} from "{_HEAR}/pitch.js";
    import {{ sounds }} from "{_HEAR}/sound.js"; import {{ paperCard }} from "{_CARD}"; {_SIZES}
    const over = {{ along: plan.x.span, up: plan.y.span }}, ends = new AbortController(), card = paperCard();
    const sound = sounds(ends.signal, () => {{}});
    const all = stops.map((at) => {{
      const lines = curvesAt(plan, numbers, at, sizes).map(({{ points }}, voice) => ({{ voice, notes: notes(points, over) }}));
      sound.play(lines);
      return lines.map(({{ notes: line, voice }}) => {{
        const written = card.oscillators[voice].frequency.all.map(({{ value }}) => value);
        return line.map(({{ hertz }}) => hertz === null ? null : written.shift());
      }});
    }});
    ends.abort();
    console.log(JSON.stringify(all));"""
    return given_to(script, _given(widget, stops))
