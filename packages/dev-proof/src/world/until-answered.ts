import { type Ports, StoreFault } from '@hongbao/service'
import { Violation } from '../check/violation'
import type { Scheduler } from '../scheduler/scheduler'
import { type Host, newHost } from './host'

const TRY_AGAIN_MS = 2_000
/** How long an operator waits for an answer; the same as a phone. */
const PATIENCE_MS = 15_000

type World = { readonly scheduler: Scheduler; readonly portsOf: (host: Host) => Ports }

/** One attempt, on a host of its own. It ends with a result, with a fault, with the host's death, or never. */
const attempt = <T>(
  { scheduler, portsOf }: World,
  name: string,
  work: (ports: Ports) => Promise<T>,
): Promise<{ readonly result: T } | undefined> =>
  new Promise((resolve) => {
    const host = newHost(name)
    host.died = () => resolve(undefined)
    scheduler.after(PATIENCE_MS, () => resolve(undefined))
    work(portsOf(host)).then(
      (result) => resolve({ result }),
      (error: unknown) => {
        if (!(error instanceof StoreFault)) scheduler.fail(new Violation('no-surprise', String(error)))
        resolve(undefined)
      },
    )
  })

/** Repeats a piece of work until it is surely answered. Earlier attempts may still be under way. */
export const untilAnswered = async <T>(
  world: World,
  name: string,
  work: (ports: Ports) => Promise<T>,
): Promise<T> => {
  for (let n = 0; ; n++) {
    const answer = await attempt(world, `${name}-${n}`, work)
    if (answer) return answer.result
    await new Promise<void>((resume) => world.scheduler.after(TRY_AGAIN_MS, resume))
  }
}
