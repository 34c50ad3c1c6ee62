// What a map holds under a key that is in it.

/** @template Key, Value @param {Map<Key, Value>} map @param {Key} key one of the map's @returns {Value} */
export function known(map, key) {
  return /** @type {Value} */ (map.get(key));
}
