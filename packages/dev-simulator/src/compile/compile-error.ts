/** The build cannot be run at all; the message is one sentence that says what to do. */
export class CompileError extends Error {
  override name = 'CompileError'
}
