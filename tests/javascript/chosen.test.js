// Options that were chosen: found again by their ids, and by the texts that are kept from before there were ids.

import assert from "node:assert/strict";
import { placeOf } from "../../helpers/widgets/shared/chosen.js";

const OPTIONS = [{ id: "cool", text: "At 35.0\u00a0°C" }, { id: "warm", text: "At 37.4\u00a0°C" }];

Deno.test("an option is found by its id", () => {
  assert.equal(placeOf(OPTIONS, "warm"), 1);
});

Deno.test("an option is found by the text that was kept before numbers and units were held together", () => {
  assert.equal(placeOf(OPTIONS, "At 37.4 °C"), 1);
});

Deno.test("what is no option any more is nowhere", () => {
  assert.equal(placeOf(OPTIONS, "At 20 °C"), -1);
});
