/** An error that the person at the keyboard can mend. The message says what is wrong and what to do. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}

/**
 * Errors whose message is a sentence for a person. They are told by name: the tools import nothing of ours, and comparing
 * their classes would load a whole tool for one sentence.
 */
const PLAIN = ['PlainError', 'UsageError', 'SimulatorError', 'DayError', 'DeployError', 'CLIError']

/** Prints the sentence of an error that a person can mend, and the stack of any other. */
export const sayPlainly = (error: unknown): void => {
  if (error instanceof Error && PLAIN.includes(error.name)) console.error(`\n${error.message}`)
  else console.error(error)
}
