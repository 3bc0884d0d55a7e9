/** Reads `a.b[0].c` out of a value; an empty path is the value itself, a missing step is `undefined`. */
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
