/** Calls that wait for an answer, by id. */
export type PendingCalls<Owner> = {
  /** Remembers a call. `send` gets its id; the promise settles with the answer, or fails with `late` after `ms`. */
  add(owner: Owner, send: (id: number) => void, ms: number, late: string): Promise<unknown>
  /** Settles a call; an id that is unknown is ignored. */
  answer(id: unknown, result: unknown, error?: string): void
  /** Fails all calls of an owner. */
  drop(owner: Owner, error: string): void
}

type Call<Owner> = {
  readonly owner: Owner
  readonly done: (value: unknown) => void
  readonly fail: (error: Error) => void
}

export const createPendingCalls = <Owner>(): PendingCalls<Owner> => {
  const calls = new Map<unknown, Call<Owner>>()
  let lastId = 0
  const answer = (id: unknown, result: unknown, error?: string) => {
    const call = calls.get(id)
    calls.delete(id)
    if (error === undefined) call?.done(result)
    else call?.fail(new Error(error))
  }
  return {
    answer,
    add(owner, send, ms, late) {
      const id = ++lastId
      const timer = setTimeout(() => answer(id, undefined, late), ms)
      const answered = new Promise((done, fail) => calls.set(id, { owner, done, fail }))
      send(id)
      return answered.finally(() => clearTimeout(timer))
    },
    drop(owner, error) {
      for (const [id, call] of calls) if (call.owner === owner) answer(id, undefined, error)
    },
  }
}
