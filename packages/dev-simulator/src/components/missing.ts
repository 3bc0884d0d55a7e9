let tell: (message: string) => void = () => {}

/** Who is told when a page uses what this phone cannot do. */
export function onMissing(listener: (message: string) => void): void {
  tell = listener
}

export function tellMissing(what: string): void {
  tell(`${what} is not supported by this simulator`)
}
