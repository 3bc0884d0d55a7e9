/** A number given to a benchmark as `--name N` or `--name=N`. Throws when it is not a whole number above 0. */
export const numberOption = (name: string, otherwise: number, argv = process.argv): number => {
  const at = argv.findIndex((word) => word === `--${name}` || word.startsWith(`--${name}=`))
  if (at < 0) return otherwise
  const text = argv[at]?.split('=')[1] ?? argv[at + 1]
  const value = Number(text)
  if (Number.isInteger(value) && value > 0) return value
  throw new Error(`--${name} needs a whole number above 0, not ${text}.`)
}
