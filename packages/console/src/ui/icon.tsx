import './icon.scss'

/** Drawn on a grid of 20, with a line of 1.500. */
const paths = {
  covers:
    'M5 3h10a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM4 7c2 2.500 4 3.500 6 3.500S14 9.500 16 7',
  log: 'M4 5h12M4 10h12M4 15h7',
  people: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM4 17c.6-3 3-4.500 6-4.500s5.400 1.500 6 4.500',
  settings: 'M3 6h8M15 6h2M3 14h2M9 14h8M13 4v4M7 12v4',
  question: 'M4 4h12v9H9l-4 3v-3H4zM8 8.500h4',
  doctor: 'M3 10h3l2-5 4 10 2-5h3',
  brands: 'M3 16V8l7-4 7 4v8zM8 16v-5h4v5',
  down: 'M5 8l5 5 5-5',
  right: 'M8 5l5 5-5 5',
  plus: 'M10 4v12M4 10h12',
  search: 'M9 14A5 5 0 1 0 9 4a5 5 0 0 0 0 10zM13 13l4 4',
  close: 'M5 5l10 10M15 5L5 15',
  menu: 'M3 6h14M3 10h14M3 14h14',
  leave: 'M8 4H4v12h4M8 10h9M14 7l3 3-3 3',
  check: 'M4 10.500l4 4 8-9',
  copy: 'M7 7h9v9H7zM4 13V4h9',
  download: 'M10 3v9M6 9l4 4 4-4M4 16h12',
  more: 'M5 10h.01M10 10h.01M15 10h.01',
} as const

export type IconName = keyof typeof paths

/** Decoration: the words stand beside it. */
export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className={`icon icon--${name}`} viewBox="0 0 20 20" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
)
