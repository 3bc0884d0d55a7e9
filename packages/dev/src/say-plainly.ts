/** Something the person at the keyboard can mend: the message says what is wrong and what to do. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}

/** One sentence for what a person can mend, the whole stack for a defect of ours. */
export const sayPlainly = (error: unknown): void => {
  const { name, code, message } = error as { name?: string; code?: string; message?: string }
  const isPlain = name === 'PlainError' || name === 'UsageError' || name === 'CLIError' || code !== undefined
  console.error(isPlain ? `\n${message}` : error)
}
