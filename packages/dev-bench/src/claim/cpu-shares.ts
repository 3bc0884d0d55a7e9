import type { Profiler } from 'node:inspector'

/** Microseconds. `wire` is Node's own time where neither of the others called it. */
export type CpuShares = { readonly handler: number; readonly sdk: number; readonly wire: number }

const SDK = /\/node_modules\//
const NOBODY = ['(idle)', '(program)', '(garbage collector)', '(root)']

type Owner = keyof CpuShares
type Node = Profiler.ProfileNode

const ownerOfUrl = (url: string, handlerFile: string): Owner | undefined => {
  if (url.endsWith(handlerFile)) return 'handler'
  return SDK.test(url) ? 'sdk' : undefined
}

/** Time in Node's internals is attributed to the caller. */
const createOwners = (nodes: readonly Node[], handlerFile: string) => {
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node] as const)))
  return (node: Node): Owner | undefined => {
    if (NOBODY.includes(node.callFrame.functionName)) return undefined
    for (let at: Node | undefined = node; at; at = parents.get(at.id)) {
      const owner = ownerOfUrl(at.callFrame.url, handlerFile)
      if (owner) return owner
    }
    return 'wire'
  }
}

/** Tells who spent the time of a profile. The handler is the code of one file. */
export const cpuSharesOf = (
  { nodes, samples = [], timeDeltas = [] }: Profiler.Profile,
  handlerFile: string,
): CpuShares => {
  const ownerOf = createOwners(nodes, handlerFile)
  const owners = new Map(nodes.map((node) => [node.id, ownerOf(node)]))
  const shares = { handler: 0, sdk: 0, wire: 0 }
  for (const [n, id] of samples.entries()) {
    const owner = owners.get(id)
    if (owner) shares[owner] += timeDeltas[n] ?? 0
  }
  return shares
}
