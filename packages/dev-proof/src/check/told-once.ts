import type { Host } from '../world/host'
import { Violation } from './violation'

/** What a message is about: its rule, whether that fires or is over, each subject, and since when. */
const thingsIn = (markdown: string): string[] => {
  const [title, ...lines] = markdown.split('\n')
  const about = lines.filter((line) => line.startsWith('> '))
  return about.map((line) => [title, line.split(' ')[1], line.split(', ').at(-1)].join(' | '))
}

/**
 * Watches what operators are told. Twice is forgiven only if something befell one of the two runs: it may have died,
 * or lost an answer, between sending and noting so.
 */
export const createToldOnce = () => {
  const toldBy = new Map<string, Host>()
  return (host: Host, markdown: string): void => {
    for (const thing of thingsIn(markdown)) {
      const earlier = toldBy.get(thing)
      if (earlier && !earlier.befallen && earlier.alive && !host.befallen)
        throw new Violation('told-once', `${thing}, by ${earlier.name} and by ${host.name}`)
      toldBy.set(thing, host)
    }
  }
}
