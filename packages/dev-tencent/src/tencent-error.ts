/** An answer of the management API that says no: `{"Response": {"Error": {"Code", "Message"}}}` with HTTP 200. */
export class TencentError extends Error {
  override readonly name = 'TencentError'

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}
