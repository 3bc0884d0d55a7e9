import { answered, type Outcome } from '@hongbao/types'
import type { AlertRow, OperateData, OperateRefusal } from '@hongbao/types/operate'
import { type Alert, absent, oneOf, type Ports } from '../../ports'
import type { BrandDesk, Desk } from '../desk/desk'
import { countOpenQuestions } from '../questions/questions'

const ALERTS = 200

const rowOf = ({ rule, subject, detail, since, lastSeenAt, toldAt }: Alert): AlertRow => ({
  rule,
  subject,
  detail: { ...detail } as AlertRow['detail'],
  since,
  lastSeenAt,
  toldAt,
})

const openAlerts = ({ documents }: Ports): Promise<Alert[]> =>
  documents.find('alerts', { closedAt: absent }, { limit: ALERTS })

/** The campaigns of a brand among these subjects, and the questions of the brand. */
const ownSubjects = async ({ documents }: Ports, brandId: string, subjects: readonly string[]) => {
  const _id = oneOf([...new Set(subjects)])
  const [campaigns, questions] = await Promise.all([
    documents.find('campaigns', { _id, brandId }, { fields: ['brandId'] }),
    documents.find('questions', { _id, brandId }, { fields: ['brandId'] }),
  ])
  return new Set([...campaigns, ...questions].map((found) => found._id))
}

/** The open alerts about a brand's own campaigns and questions. */
export const alertsOfBrand = async (ports: Ports, brandId: string): Promise<Alert[]> => {
  const open = await openAlerts(ports)
  if (open.length === 0) return []
  const own = await ownSubjects(
    ports,
    brandId,
    open.map(({ subject }) => subject),
  )
  return open.filter(({ subject }) => own.has(subject))
}

export const listAlerts = async ({
  ports,
  brand,
}: BrandDesk): Promise<Outcome<OperateData<'alerts'>, OperateRefusal>> =>
  answered({ alerts: (await alertsOfBrand(ports, brand._id)).map(rowOf) })

export const listEnvironmentAlerts = async ({
  ports,
}: Desk): Promise<Outcome<OperateData<'environment-alerts'>, OperateRefusal>> =>
  answered({ alerts: (await openAlerts(ports)).map(rowOf) })

/** What waits for the people of a brand. */
export const seeOverview = async ({
  ports,
  brand,
}: BrandDesk): Promise<Outcome<OperateData<'overview'>, OperateRefusal>> => {
  const [openQuestions, alerts] = await Promise.all([
    countOpenQuestions(ports, brand._id),
    alertsOfBrand(ports, brand._id),
  ])
  return answered({ now: ports.clock.now(), openQuestions, alerts: alerts.length, brandId: brand._id })
}
