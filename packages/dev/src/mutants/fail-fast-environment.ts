import { TestEnvironment } from 'jest-environment-node'

type TestEvent = { readonly name: string; readonly test?: { mode?: unknown } }

/** Skips the tests after the first red one of a file. One red test is enough, and with a defect many wait in vain. */
export default class FailFastEnvironment extends TestEnvironment {
  #red = false

  handleTestEvent({ name, test }: TestEvent): void {
    if (name === 'test_fn_failure' || name === 'hook_failure') this.#red = true
    if (name === 'test_start' && this.#red && test) test.mode = 'skip'
  }
}
