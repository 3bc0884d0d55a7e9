import type { Panels } from '@hongbao/dev-cloud'

const everyMinute = { collection: 'metrics', time: { path: 'minute', unitMs: 60_000 } } as const

/** The charts and tables of the local cloud's page: the figures and alerts that patrol writes (docs/timers.md). */
export const panels: Panels = [
  {
    kind: 'chart',
    title: 'Grants a minute',
    ...everyMinute,
    lines: [{ path: 'ledger.*.claims', each: true, change: true }],
  },
  {
    kind: 'chart',
    title: 'Units left',
    ...everyMinute,
    lines: [{ path: 'ledger.*.left', each: true }],
  },
  {
    kind: 'chart',
    title: 'Calls a minute, at least',
    ...everyMinute,
    lines: [{ path: 'functions.*.calls', each: true }],
  },
  {
    kind: 'chart',
    title: 'Not granted a minute, at least',
    ...everyMinute,
    lines: [
      { title: 'refusals', path: 'functions.*.refusals.*' },
      { title: 'faults', path: 'functions.*.faults' },
      { title: 'late links', path: 'functions.*.marks.link-late' },
      { title: 'cold starts', path: 'functions.*.coldStarts' },
    ],
  },
  {
    kind: 'chart',
    title: 'Latency in ms that 95 of 100 calls did not exceed',
    ...everyMinute,
    lines: [{ path: 'functions.*.p95Ms', each: true }],
  },
  {
    kind: 'table',
    title: 'Alerts',
    collection: 'alerts',
    order: 'lastSeenAt',
    columns: [
      { title: 'rule', path: 'rule' },
      { title: 'about', path: 'subject' },
      { title: 'how bad', path: 'detail' },
      { title: 'since', path: 'since', as: 'time' },
      { title: 'last seen', path: 'lastSeenAt', as: 'time' },
      { title: 'operators told', path: 'toldAt', as: 'time' },
      { title: 'over', path: 'closedAt', as: 'time' },
    ],
  },
]
