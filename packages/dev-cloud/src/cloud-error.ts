/**
 * A failure that the cloud answers to its caller as `{code, message, requestId}` (docs/cloudbase-wire.md, Errors).
 * `code` is the platform's name for the failure. The SDK maps it to a negative `errCode`.
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

/** A mistake that the person who typed the command can mend. The message is one sentence that says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
