// Options that were chosen: kept under their ids, so that their texts may be edited or translated. Answers from before
// options had ids (version 1 of what is kept) say the texts, with plain spaces between numbers and units.

/** @typedef {{id: string, text: string}} Option */

/** Where an option stands; -1 where it is there no longer. @param {Option[]} options @param {any} kept */
export function placeOf(options, kept) {
  const place = options.findIndex((option) => option.id === kept);
  return place >= 0 ? place : options.findIndex((option) => option.text.replaceAll("\u00a0", " ") === kept);
}
