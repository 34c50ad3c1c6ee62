// How long a thing rests before what was done with it counts as done.

/** Milliseconds without a key before what was typed is kept. */
export const TYPING_REST = 400;
