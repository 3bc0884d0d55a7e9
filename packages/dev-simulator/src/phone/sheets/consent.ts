import { h } from '../dom'
import type { Sheet } from '../overlays'
import { type Say, sayScope } from '../words'
import { pair } from './pair'

/** Asks the person to agree to the mini program's privacy guideline. */
export const privacySheet = (say: Say): Sheet<boolean> => ({
  state: { kind: 'privacy' },
  place: 'bottom',
  dismissed: false,
  draw: (answer) =>
    h(
      'div',
      { class: 'sheet' },
      h('h2', {}, say('privacyTitle')),
      h('p', {}, say('privacyBody')),
      pair(say('refuse'), say('agree'), answer),
    ),
})

/** Asks the person for one permission. */
export const authorizeSheet = (scope: string, language: string, say: Say): Sheet<boolean> => ({
  state: { kind: 'authorize', scope },
  place: 'bottom',
  dismissed: false,
  draw: (answer) =>
    h(
      'div',
      { class: 'sheet' },
      h('h2', {}, say('authorizeTitle')),
      h('p', {}, sayScope(scope, language)),
      pair(say('refuse'), say('allow'), answer),
    ),
})
