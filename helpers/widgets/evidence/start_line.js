// The front end of StartLine: a line of text and nothing around it; where to get help is folded under it.

import { make, trusted } from "../shared/elements.js";
import { frame } from "../shared/frame.js";

/** @import { View } from "../shared/model.d.ts" */
/** @import { StartLineTraits } from "../shared/traits.d.ts" */

/** @param {View<StartLineTraits>} view */
function render(view) {
  const { body } = frame(view, "start");
  const [words, help] = [view.model.get("words"), view.model.get("help_html")];
  body.append(trusted(view.model.get("body_html"), "gc-text"));
  if (help) body.append(make("details", {}, make("summary", {}, words["start.help"]), trusted(help, "gc-text")));
}

export default { render };
