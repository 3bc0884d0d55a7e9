import { TestEnvironment } from 'jest-environment-node'

type TestEvent = { readonly name: string; readonly test?: { mode?: unknown } }

/** Skips what follows the first red test of a file: a defect is noticed once, and what waits in vain waits long. */
export default class FailFastEnvironment extends TestEnvironment {
  #red = false

  handleTestEvent({ name, test }: TestEvent): void {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.#red = true
    if (name === 'test_start' && this.#red && test) test.mode = 'skip'
  }
}
