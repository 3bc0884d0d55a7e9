import type { Instance } from './instance'
import type { Invocation } from './invocation'

/** Which run a token belongs to, and which instance runs it. */
export type RunningInvocations = {
  begin(invocation: Invocation, instance: Instance): void
  end(invocation: Invocation): void
  /** The run with this token, until its instance begins another: a function may leave work running after its event. */
  of(token: string): Invocation | undefined
  /** The instance that runs it; undefined when its event is over. */
  instanceOf(invocation: Invocation): Instance | undefined
}

export const createRunningInvocations = (): RunningInvocations => {
  const invocations = new Map<string, Invocation>()
  const lastTokens = new Map<number, string>()
  const instances = new Map<string, Instance>()
  return {
    begin: (invocation, instance) => {
      const { token } = invocation
      invocations.delete(lastTokens.get(instance.id) ?? '')
      lastTokens.set(instance.id, token)
      invocations.set(token, invocation)
      instances.set(token, instance)
    },
    end: ({ token }) => void instances.delete(token),
    of: (token) => invocations.get(token),
    instanceOf: ({ token }) => instances.get(token),
  }
}
