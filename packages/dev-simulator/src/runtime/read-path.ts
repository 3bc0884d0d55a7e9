/** Reads `a.b[0].c` out of a value. An empty path answers the value, and a missing step `undefined`. */
export const readPath = (value: unknown, path: string | undefined): unknown => {
  if (!path) return value
  const steps = path
    .replace(/\[["']?([^\]"']+)["']?\]/g, '.$1')
    .split('.')
    .filter(Boolean)
  return steps.reduce<unknown>(
    (current, step) => (current === null || current === undefined ? undefined : (current as never)[step]),
    value,
  )
}
