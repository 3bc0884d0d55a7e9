import { h } from './dom'
import type { Overlays } from './overlays'
import { say } from './words'

/** One thing that went wrong, and where. */
export type ShownProblem = {
  readonly message: string
  readonly where?: string
}

/** A list of errors at the foot of the screen, so that no error is silent and no page is blank without a reason. */
export type ProblemPanel = {
  add(problem: ShownProblem): void
  list(): ShownProblem[]
  /** The text that the phone shows now; empty while the panel is hidden. */
  shown(): string
  /** Takes the panel away until something else goes wrong. */
  hide(): void
}

/** How many problems are shown, because a page may fail in a loop. */
const SHOWN = 20

export const createProblemPanel = (
  { root }: Overlays,
  language: () => string,
  silent: boolean,
): ProblemPanel => {
  const problems: ShownProblem[] = []
  let panel: HTMLElement | null = null
  const hide = () => {
    panel?.remove()
    panel = null
  }
  return {
    hide,
    list: () => problems,
    shown: () => panel?.textContent ?? '',
    add(problem) {
      problems.push(problem)
      if (silent || problems.length > SHOWN) return
      panel?.remove()
      panel = h(
        'div',
        { class: 'problems', role: 'alert' },
        h(
          'header',
          {},
          `${say('problem', language())} (${problems.length})`,
          h('button', { onclick: hide }, say('hide', language())),
        ),
        h(
          'ul',
          {},
          ...problems.map(({ message, where }) => h('li', {}, message, where && h('code', {}, where))),
        ),
      )
      root.append(panel)
    },
  }
}
