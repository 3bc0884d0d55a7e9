import type { Host } from '../world/host'
import { Violation } from './violation'

/** What a message is about: for each subject its rule, whether the alert fires or is over, and since when. */
const thingsIn = (markdown: string): string[] => {
  const [title, ...lines] = markdown.split('\n')
  const about = lines.filter((line) => line.startsWith('> '))
  return about.map((line) => [title, line.split(' ')[1], line.split(', ').at(-1)].join(' | '))
}

/**
 * Checks that operators are notified once. Twice is allowed only if a fault happened to one of the two runs: it may
 * have died, or lost an answer, between sending the message and marking the alert.
 */
export const createToldOnce = () => {
  const toldBy = new Map<string, Host>()
  return (host: Host, markdown: string): void => {
    for (const thing of thingsIn(markdown)) {
      const earlier = toldBy.get(thing)
      if (earlier && !earlier.metFault && earlier.alive && !host.metFault)
        throw new Violation('told-once', `${thing}, by ${earlier.name} and by ${host.name}`)
      toldBy.set(thing, host)
    }
  }
}
