let tell: (message: string) => void = () => {}

/** Who is told when a page uses what this phone cannot do. */
export const onMissing = (listener: (message: string) => void): void => {
  tell = listener
}

export const tellMissing = (what: string): void => {
  tell(`${what} is not supported by this simulator`)
}
