import { inLanes } from '../in-lanes'
import { ABOVE_ALL, insertOrUpdate, type Ports } from '../ports'

/** Work on many documents, by descending `_id`, in pages. */
export type Turn = {
  readonly pageBelow: (id: string) => Promise<readonly string[]>
  readonly pageSize: number
  readonly lanes: number
  readonly one: (id: string) => Promise<unknown>
  readonly isOver: () => boolean
}

const remember = async (ports: Ports, _id: string, after: string): Promise<void> => {
  await insertOrUpdate(ports, 'upkeep', { _id, after }, { put: { after } })
}

/**
 * Works downwards from `from`, whose page is read already, until `to`. Answers undefined when it came to the end;
 * otherwise time was up, and the answer is the last document that was worked on.
 */
const workDown = async (
  turn: Turn,
  first: readonly string[],
  from: string,
  to: string,
): Promise<string | undefined> => {
  let done = from
  for (let page = first; ; page = await turn.pageBelow(done)) {
    const wanted = page.filter((id) => id >= to)
    const begun = await inLanes(wanted, turn.lanes, turn.one, turn.isOver)
    done = wanted[begun.length - 1] ?? done
    if (begun.length < wanted.length) return done
    if (page.length < turn.pageSize || wanted.length < page.length) return undefined
    if (turn.isOver()) return done
  }
}

/**
 * Works on all documents of a kind. What fits one page is done from the top, and nothing is remembered. When there is
 * more, it begins where the last run stopped, and remembers where it stops itself. `name` names its record.
 */
export const inTurn = async (ports: Ports, name: string, turn: Turn): Promise<void> => {
  const top = await turn.pageBelow(ABOVE_ALL)
  if (top.length < turn.pageSize) {
    await workDown(turn, top, ABOVE_ALL, '')
    return
  }
  const after = (await ports.documents.get('upkeep', name))?.after ?? ABOVE_ALL
  const begin = after === ABOVE_ALL ? top : await turn.pageBelow(after)
  const stopped =
    (await workDown(turn, begin, after, '')) ??
    (after === ABOVE_ALL ? undefined : await workDown(turn, top, ABOVE_ALL, after))
  const next = stopped ?? ABOVE_ALL
  if (next !== after) await remember(ports, name, next)
}

/**
 * Documents that are known already, by descending `_id`, with those first that come after the one at which the last run
 * stopped. When one part holds all of them nothing is remembered, and nothing is read. `after`: where that run stopped.
 */
export const beginAfter = async <T extends { readonly _id: string }>(
  ports: Ports,
  name: string,
  all: readonly T[],
  partSize: number,
): Promise<{ readonly inOrder: readonly T[]; readonly after: string | undefined }> => {
  if (all.length <= partSize) return { inOrder: all, after: undefined }
  const after = (await ports.documents.get('upkeep', name))?.after ?? ABOVE_ALL
  const inOrder = [...all.filter(({ _id }) => _id < after), ...all.filter(({ _id }) => _id >= after)]
  return { inOrder, after }
}

/** Remembers where a run stopped; `stopped` is undefined when it came to the end. */
export const rememberStop = async (
  ports: Ports,
  name: string,
  after: string | undefined,
  stopped: string | undefined,
): Promise<void> => {
  const next = stopped ?? ABOVE_ALL
  if (after !== undefined && next !== after) await remember(ports, name, next)
}
