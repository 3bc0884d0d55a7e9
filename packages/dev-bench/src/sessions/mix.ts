import {
  type Action,
  agree,
  back,
  close,
  launch,
  launchCover,
  pullDown,
  scroll,
  tap,
  toCovers,
  toMine,
  type,
} from './action'

/** What one kind of person does in one day. */
export type Day = {
  readonly who: string
  /** How many of a hundred people who open the mini program while covers are given out. */
  readonly people: number
  /** The reason for the number and for the actions. */
  readonly because: string
  /** Actions of the day before. Without them the phone never had the mini program. */
  readonly before?: readonly Action[]
  readonly actions: readonly Action[]
}

const readCover: readonly Action[] = [scroll(400), scroll(900), scroll(1_400)]
const glance: readonly Action[] = [scroll(500), back]
const STORY = '.story-strip__picture'
const CLAIM = '.claim-button'

/** They have looked around before. */
const visited: readonly Action[] = [launch(), scroll(700), scroll(1_600), tap('#cover-koi'), ...glance]
const claimed: readonly Action[] = [
  launchCover('plum-in-snow'),
  tap(CLAIM),
  tap('.consent-sheet__agree'),
  close,
  toMine,
]

/**
 * A day in the week of a campaign. These numbers are estimates, written down before anything was measured; only two
 * taps that found nothing were corrected later. Each has its reason beside it, until somebody counts such a day.
 */
export const mix: readonly Day[] = [
  {
    who: 'comes by a card in a chat, looks around, leaves',
    people: 30,
    because: 'Covers travel in chats; most of those who follow a card are curious, and new.',
    actions: [
      launchCover('koi'),
      ...readCover,
      tap(STORY),
      close,
      toCovers,
      scroll(700),
      scroll(1_600),
      tap('#cover-river-lanterns'),
      ...glance,
    ],
  },
  {
    who: 'comes by a card and claims',
    people: 12,
    because: 'Somewhat more than a quarter of those who come by a card want what is on it.',
    actions: [
      launchCover('river-lanterns'),
      scroll(500),
      tap(CLAIM),
      tap('.consent-sheet__agree'),
      tap('.unsealing'),
      close,
      scroll(1_200),
      toCovers,
      scroll(700),
      scroll(1_600),
    ],
  },
  {
    who: 'comes back to see what is new',
    people: 30,
    because: 'A gallery that is worth it is looked at again; most covers are gone or not open yet.',
    before: visited,
    actions: [
      launch(),
      scroll(700),
      scroll(1_600),
      tap('#category-festival'),
      tap('#category-nature'),
      tap('#cover-plum-in-snow'),
      ...glance,
      tap('#category-all'),
      scroll(1_600),
      tap('#cover-moon-gate'),
      ...glance,
      pullDown,
    ],
  },
  {
    who: 'waits for a drop, and claims when it opens',
    people: 10,
    because:
      'Drops are announced by the hour; a tenth come for one, ask for a reminder, and come again by it.',
    before: [...visited, ...claimed],
    actions: [
      launchCover('crane-and-pine'),
      scroll(500),
      tap(CLAIM),
      agree,
      toCovers,
      scroll(700),
      tap('#cover-koi'),
      ...glance,
      launchCover('river-lanterns'),
      scroll(500),
      tap(CLAIM),
      tap('.unsealing'),
      close,
    ],
  },
  {
    who: 'collects: looks at everything, searches, claims, looks at the wall',
    people: 8,
    because: 'A few know every cover; they make the longest sessions.',
    before: [...visited, ...claimed],
    actions: [
      launch(),
      scroll(700),
      scroll(1_600),
      tap('#cover-blue-green-mountains'),
      ...readCover,
      tap(STORY),
      close,
      back,
      tap('#cover-moon-gate'),
      ...glance,
      tap('.finder__search'),
      type('input', '三阳'),
      tap('#cover-year-of-the-goat'),
      ...readCover,
      tap(CLAIM),
      tap('.unsealing'),
      close,
      toMine,
      scroll(400),
      tap('.my-cover__art'),
      ...glance,
    ],
  },
  {
    who: 'opens a cover of their own again',
    people: 7,
    because: 'Whoever did not take it on WeChat’s page at once comes for it later.',
    before: [...visited, ...claimed],
    actions: [
      launch('/pages/mine/index'),
      tap('.my-cover__open'),
      close,
      toCovers,
      scroll(700),
      scroll(1_600),
    ],
  },
  {
    who: 'reads the papers and asks something',
    people: 3,
    because: 'WeChat’s reviewers do, and a few who found a cover gone.',
    before: visited,
    actions: [
      launch('/pages/mine/index'),
      tap('#link-rules'),
      scroll(600),
      back,
      tap('#link-privacy'),
      scroll(600),
      back,
      tap('#link-ask'),
      type('textarea', '领到的封面在哪里看？'),
      tap('.ask-send'),
      tap('.consent-sheet__agree'),
    ],
  },
]
