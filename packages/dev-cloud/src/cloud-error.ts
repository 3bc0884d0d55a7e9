/**
 * A failure that the cloud answers to its caller as `{code, message, requestId}` (docs/cloudbase-wire.md, Errors).
 * `code` is the platform's name of it, which the SDK maps to a negative `errCode`.
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** A reason not to start or to stop, in one sentence for whoever typed the command. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
