/** The inks of the print shop: every cover takes its colours from this drawer. */
export const palette = {
  paper: '#f7efe2',
  silk: '#d9bf8c',

  goldPale: '#fbe9b8',
  goldLight: '#f0cf85',
  gold: '#d9a94f',
  goldDeep: '#b07d2f',

  vermilion: '#e2492f',
  cinnabar: '#c8321f',
  madder: '#9c1f1c',
  oxblood: '#641214',
  lacquer: '#32080d',

  persimmon: '#ec7a3c',
  apricot: '#f6b26b',
  blush: '#f2c7b0',
  rose: '#c9565c',

  plum: '#4a1b3a',
  aubergine: '#231030',
  night: '#0d1230',
  indigo: '#1c2a5e',
  azurite: '#24599a',
  snow: '#eef2f3',

  malachite: '#2b8f76',
  jade: '#6fb49a',
  celadon: '#b9d3bd',
  pine: '#123f3a',
  lagoon: '#0b3a46',
  abyss: '#06202b',

  ink: '#1b1517',
  slate: '#39424e',
} as const
