/** The parts of Tencent Cloud whose actions a deployment calls. */
export type Service = 'tcb' | 'scf'

/** The management API of one account, as an SDK or a stand-in answers it. */
export type Management = {
  /**
   * Answers the fields of `Response`. Throws `ApiRefusal` when the platform says no, and `NoAnswer` when nothing that
   * can be read arrives: then nobody knows whether the call was carried out.
   */
  call(service: Service, action: string, params: object): Promise<unknown>
  /** The bytes behind an address that the API gave. Throws `NoAnswer`. */
  download(url: string): Promise<Uint8Array>
}

export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal'

  constructor(
    readonly action: string,
    /** The platform's error code, such as `ResourceNotFound.Table`. */
    readonly code: string,
    readonly requestId: string,
    message: string,
  ) {
    super(message)
  }
}

export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'

  constructor(
    readonly action: string,
    why: string,
  ) {
    super(why)
  }
}

/** Time and chance, which tests replace. */
export type Pace = {
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  /** The least time between two calls. */
  readonly gapMs: number
  /** 0 up to 1. */
  readonly fraction: () => number
}
