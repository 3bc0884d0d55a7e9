import type { Asking } from '../management/asking'
import type { Pace } from '../management/management'
import type { Declared } from '../plan/declared'
import type { Environment } from '../plan/observed'

/** What carrying out a step needs. */
export type Context = {
  readonly asking: Asking
  readonly pace: Pace
  readonly environment: Environment
  readonly declared: Declared
}
