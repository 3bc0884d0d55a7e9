/** What must always hold. Those up to `refusal-true` are the claim protocol's (docs/claim-protocol.md). */
export const invariants = {
  'never-oversell': 'claims ≤ stock, at every moment, and no unit twice',
  'one-a-person': 'at most one claim per person and campaign',
  'grant-durable': 'a person who was answered with a grant has a claim document, which never changes',
  'nothing-leaks':
    'left + open leases + claims of settled leases = stock, at every moment; no lease open at the end',
  bounded: 'a bucket’s document has few entries, and loses them only with a new generation',
  'refusal-true':
    'when SOLD_OUT is answered every unit is claimed, and none by this person from an earlier attempt',
  'one-number':
    'a serial number goes to one claim, which exists, and no claim has two; a person is told the number of their claim',
  'one-code':
    'a claim has a code that was issued, and no code has two; a person is told "wrong" or "used" only when it is so',
  'opens-in-time': 'no lease is taken before its drop opens, on the server’s clock',
  'stock-reachable':
    'once faults stop, somebody new gets a cover while one is left, and SOLD_OUT when none is',
  'no-false-alarm': 'no reconciliation says that stock is broken',
  'figures-true':
    'counters are what their instances did until then; metrics are sums of counters; grants in metrics are the claims',
  'catalog-whole': 'the published pointer names files that are all there',
  'told-once':
    'operators are notified of an alert once and of its end once, unless a fault happened to a run that notified them',
  'reminded-once': 'nobody is sent a reminder twice',
  forgotten: 'once a request to be forgotten is done, no claim from before it names the person',
  'log-replays': 'a campaign’s document is what the entries of its log make, in their order',
  'no-change-lost':
    'a change that was answered as done is in the log once and carried out; a conflict is not in the log',
  archived:
    'an archived campaign names nobody, keeps no secret and takes no claim; people who ask are refused with ENDED',
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
