// What the extension says, in one place.

export const WORDS = {
  show: "Show all code",
  hide: "Hide all code",
  why: "The code of each cell is out of sight. This shows or hides all of it.",
  starting: "Starting …",
  slow: "This takes longer than usual. You can read on: the pictures stand still for now.",
  help: "Help",
  helpTitle: "Where to get help",
  close: "Close",
  phone: "On a phone the web pages read better.",
};
