/** What must hold, always (docs/claim-protocol.md). All after `refusal-true` are this simulation's own. */
export const invariants = {
  'never-oversell': 'claims ≤ stock, at every moment, and no unit twice',
  'one-a-person': 'at most one claim per person and campaign',
  'grant-durable': 'whoever was told of a grant has a claim document, for ever the same',
  'nothing-leaks':
    'left + open leases + claims of settled leases = stock, at every moment; no lease open at the end',
  'refusal-true': 'told SOLD_OUT: every unit is claimed, none by this person from an earlier attempt',
  'opens-in-time': 'no lease is taken before its drop opens, on the server’s clock',
  'stock-reachable':
    'once faults stop, somebody new gets a cover while one is left, and SOLD_OUT when none is',
  'no-false-alarm': 'no audit says that stock is broken, which it never is here',
  'figures-true':
    'what instances wrote is what they did until then; roll-ups are the sums of it; grants in them are the claims',
  'catalog-whole': 'the published pointer names files that are all there',
  'told-once':
    'operators are told once of an alert and once of its end, unless something befell a run that told them',
  'reminded-once': 'nobody is sent a reminder twice',
  forgotten: 'once a request to be forgotten is done, no claim from before it names the person',
  'log-replays': 'a campaign’s document is what the entries of its log make, in their order',
  'no-change-lost':
    'what an operator was told to be done is in the log once and done in the end; a conflict is not in the log',
  archived:
    'a campaign that is archived names nobody, keeps no secret and takes no claim; who asks is told ENDED',
  'no-surprise': 'a verb throws nothing but a StoreFault',
} as const
export type Invariant = keyof typeof invariants

/** Something that must never happen, happened. */
export class Violation extends Error {
  override readonly name = 'Violation'
  constructor(
    readonly invariant: Invariant,
    message: string,
  ) {
    super(message)
  }
}
