/** A reason not to start, in one sentence for whoever typed the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
