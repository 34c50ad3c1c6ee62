// The sentence beside a picture, put together from the lists that reading.py packed.

/** The sentence at a stop, word for word as Python made it.
 * @param {{templates: string[], pools: string[][]}} words @param {DataView} places @param {number} stops */
export function reader(words, places, stops) {
  return (stop) => {
    const entry = (row) => places.getUint16(2 * (row * stops + stop), true);
    return words.templates[entry(0)].replace(/\{(\d+)\}/g, (_, place) => words.pools[place][entry(1 + Number(place))]);
  };
}
