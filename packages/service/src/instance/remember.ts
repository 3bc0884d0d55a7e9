/**
 * Puts an entry into a map that holds at most `most`: the entries that were put longest ago go first. An entry that
 * `keep` wants goes only when there is no other.
 */
export const remember = <Key, Value>(
  map: Map<Key, Value>,
  key: Key,
  value: Value,
  most: number,
  keep: (value: Value) => boolean = () => false,
): void => {
  map.delete(key)
  map.set(key, value)
  if (map.size <= most) return
  for (const [old, held] of map) {
    if (old === key || keep(held)) continue
    map.delete(old)
    return
  }
  const [oldest] = map.keys()
  if (oldest !== undefined) map.delete(oldest)
}
