/** The messages between the cloud and an instance. Events and results are JSON text. */
export type ToInstance = {
  readonly event: string
  readonly context: Readonly<Record<string, unknown>>
  /** Variables of this event; those of the event before are removed. */
  readonly environment: Readonly<Record<string, string>>
  /** How far the cloud's time is ahead of the computer's. */
  readonly clockAheadMs: number
}

export type FromInstance =
  | { readonly kind: 'log'; readonly text: string; readonly level: 'info' | 'error' }
  /** The function's module is loaded: its initialization is over, and its own time limit begins. */
  | { readonly kind: 'loaded' }
  | { readonly kind: 'result'; readonly result: string }
  | { readonly kind: 'thrown'; readonly message: string; readonly stack: string }
