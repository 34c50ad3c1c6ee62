// The front end of StartLine: a line of text, and nothing around it.

import { trusted } from "../shared/elements.js";
import { frame } from "../shared/frame.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { StartLineTraits } from "../shared/traits.d.ts" */

/** @param {View<StartLineTraits>} view */
function render(view) {
  const { body } = frame(view, "start");
  body.append(trusted(view.model.get("body_html"), "gc-text"));
}

export default { render };
