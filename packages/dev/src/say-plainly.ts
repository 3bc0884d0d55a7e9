/** Something the person at the keyboard can mend: the message says what is wrong and what to do. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}

/** Names of the errors whose message is a whole sentence for a person; every tool here has its own. */
const PLAIN = ['PlainError', 'UsageError', 'SimulatorError', 'CLIError']

/** One sentence for what a person can mend, the whole stack for a defect of ours. */
export const sayPlainly = (error: unknown): void => {
  if (error instanceof Error && PLAIN.includes(error.name)) console.error(`\n${error.message}`)
  else console.error(error)
}
