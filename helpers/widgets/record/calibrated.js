// The front end of Calibration: how sure a reader was over all lessons, and how often right.

import { make } from "../shared/elements.js";
import { frame } from "../shared/frame.js";
import { keyBegins, RECORD_CHANGED } from "../shared/remember.js";
import { saidInCourse } from "./calibration.js";
import { calibrationPicture } from "./calibration_picture.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { CalibrationTraits } from "../shared/traits.d.ts" */

/** @param {View<CalibrationTraits>} view */
function render(view) {
  const { model, signal } = view;
  const { root, body, words } = frame(view, "calibration");
  const course = model.get("course");
  const place = make("div");
  body.append(place);
  function show() {
    const said = saidInCourse(course);
    root.hidden = !said.length;
    place.replaceChildren(calibrationPicture(said, words));
  }
  window.addEventListener(RECORD_CHANGED, show, { signal });
  window.addEventListener("storage", ({ key }) => {
    if (key === null || key.startsWith(keyBegins(course))) show();
  }, { signal });
  show();
}

export default { render };
