import { minuteOf } from '@hongbao/domain'
import { answered, MINUTE, type Outcome } from '@hongbao/types'
import type { Check, DoctorCheck, OperateData, OperateRefusal } from '@hongbao/types/operate'
import { type Ports, present, within } from '../../ports'
import { readBudget, readReminderTemplate, readWatchSettings } from '../../settings'
import { isUnique } from '../../stock/check-unique'
import type { Desk } from '../desk/desk'

type Facts = Readonly<Record<string, string | number>>

const result = (isGood: boolean | undefined): Check['result'] => {
  if (isGood === undefined) return 'unseen'
  return isGood ? 'good' : 'bad'
}

/** Patrol runs every minute. It may be late. */
const LATE_MINUTES = 5
/** A change is carried out at once, or by the next patrol. */
const UNFINISHED_AFTER_MS = 5 * MINUTE

const minutesSinceMeasured = async ({ documents, clock }: Ports): Promise<number | undefined> => {
  const now = minuteOf(clock.now())
  const filter = { minute: within(0, now + 1) }
  const [latest] = await documents.find('metrics', filter, { limit: 1, descending: 'minute' })
  return latest && now - latest.minute
}

const oldestUnfinished = async ({ documents, clock }: Ports): Promise<number> => {
  const unfinished = await documents.find('changes', { unfinished: present }, { fields: ['at'], limit: 100 })
  return Math.max(0, ...unfinished.map(({ at }) => clock.now() - at))
}

const ownersOf = ({ documents }: Ports): Promise<number> =>
  documents.count('operators', { environment: present })

type Answered = readonly [good: boolean | undefined, facts?: Facts]

/** Each check and what it sees. What no function can see is `undefined`. */
const checks: Readonly<Record<DoctorCheck, (ports: Ports) => Promise<Answered>>> = {
  'unique-index': async (ports) => [await isUnique(ports, 'claims')],
  'patrol-runs': async (ports) => {
    const minutes = await minutesSinceMeasured(ports)
    return [minutes !== undefined && minutes <= LATE_MINUTES, minutes === undefined ? undefined : { minutes }]
  },
  'catalog-published': async ({ documents }) => [(await documents.get('published', 'catalog')) !== undefined],
  'robot-set': async (ports) => [(await readWatchSettings(ports)).robot !== undefined],
  'reminder-template-set': async (ports) => [(await readReminderTemplate(ports)) !== undefined],
  'budget-set': async (ports) => [(await readBudget(ports)) !== undefined],
  'two-owners': async (ports) => {
    const owners = await ownersOf(ports)
    return [owners >= 2, { owners }]
  },
  'changes-finished': async (ports) => [(await oldestUnfinished(ports)) < UNFINISHED_AFTER_MS],
  'stock-reconciled': async ({ documents }) => [
    (await documents.find('reconciliations', { result: 'broken' }, { fields: ['_id'], limit: 1 })).length ===
      0,
  ],
  'package-lasts': async () => [undefined],
  'overrun-on': async () => [undefined],
}

/** What can be seen of the environment from inside. */
export const seeDoctor = async ({ ports }: Desk): Promise<Outcome<OperateData<'doctor'>, OperateRefusal>> => {
  const found: Check[] = []
  for (const [name, look] of Object.entries(checks)) {
    const [good, facts] = await look(ports)
    found.push({ check: name, result: result(good), ...(facts && { facts }) })
  }
  return answered({ at: ports.clock.now(), checks: found })
}
