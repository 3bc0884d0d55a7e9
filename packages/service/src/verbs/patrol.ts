import type { PublishingPorts } from '../ports'
import { publishCatalog } from './publish-catalog'
import { reclaimLeases } from './reclaim-leases'

/** What keeps everything true while nobody looks; a part that breaks does not hold up the others. */
const parts = { reclaim: reclaimLeases, publish: publishCatalog }

type Part = keyof typeof parts

/** What each part did; `broken` names those that met a fault, which the next run meets again or not. */
export type Patrolled = { readonly [P in Part]?: object } & { readonly broken: readonly string[] }

/** One round of every part, one after the other. */
export const patrol = async (ports: PublishingPorts): Promise<Patrolled> => {
  const done: Record<string, object> = {}
  const broken: string[] = []
  for (const [name, part] of Object.entries(parts)) {
    try {
      done[name] = await part(ports)
    } catch (error) {
      broken.push(`${name}: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return { ...done, broken }
}
