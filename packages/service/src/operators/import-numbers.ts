import {
  answered,
  type Id,
  type ImportRefusal,
  NumbersFile,
  type NumbersReport,
  type Outcome,
  parse,
  refused,
  SerialNumber,
} from '@hongbao/types'
import { getCampaign } from '../campaigns/get-campaign'
import { freeHolder, serialId } from '../deliveries/serial/serial-documents'
import { inParts } from '../in-parts'
import { oneOf, type Ports } from '../ports'
import type { Operating } from './operating'

export type ImportOutcome = Outcome<NumbersReport, ImportRefusal>

const IDS_A_FIND = 200
/** Numbers that are inserted at once. */
const LANES = 20

/** A well-formed line. */
type Line = { readonly line: number; readonly _id: string; readonly number: string }

type Read = Pick<NumbersReport, 'malformed' | 'doubled'> & { readonly lines: readonly Line[] }

/** What the lines say, without the database. */
const readLines = ({ campaignId, from, lines }: NumbersFile): Read => {
  const firsts = new Map<string, Line>()
  const malformed: number[] = []
  const doubled: { line: number; first: number }[] = []
  for (const [n, text] of lines.entries()) {
    const line = from + n
    if (text.trim() === '') continue
    const parsed = parse(SerialNumber, text)
    if (!parsed.ok) {
      malformed.push(line)
      continue
    }
    const _id = serialId(campaignId, parsed.output)
    const first = firsts.get(_id)
    if (first) doubled.push({ line, first: first.line })
    else firsts.set(_id, { line, _id, number: parsed.output })
  }
  return { malformed, doubled, lines: [...firsts.values()] }
}

/** The batch that each of these numbers came with, of those that the campaign has. */
const batchesOf = async (ports: Ports, lines: readonly Line[]): Promise<ReadonlyMap<string, Id>> => {
  const known = new Map<string, Id>()
  for (const part of inParts(lines, IDS_A_FIND)) {
    const ids = part.map(({ _id }) => _id)
    const found = await ports.documents.find('serials', { _id: oneOf(ids) }, { fields: ['batch'] })
    for (const one of found) if ('batch' in one) known.set(one._id, one.batch)
  }
  return known
}

const reportOf = async (ports: Ports, { batch }: NumbersFile, read: Read): Promise<NumbersReport> => {
  const batches = await batchesOf(ports, read.lines)
  const known = read.lines.flatMap(({ line, _id }) => {
    const other = batches.get(_id)
    return other === undefined || other === batch ? [] : [{ line, batch: other }]
  })
  const { malformed, doubled, lines } = read
  return { accepted: lines.length - known.length, malformed, doubled, known }
}

const refuseImport = async (ports: Ports, campaignId: Id): Promise<ImportRefusal | undefined> => {
  const campaign = await getCampaign(ports, campaignId)
  if (!campaign) return undefined
  if (campaign.state === 'archived') return 'NOT_NOW'
  return campaign.delivery.kind === 'serial' ? undefined : 'LOCKED'
}

/** The file, read and allowed; or why it is not. */
const open = async (ports: Ports, request: NumbersFile) => {
  const file = parse(NumbersFile, request)
  if (!file.ok) return refused('INVALID' as const, { field: file.field })
  const refusal = await refuseImport(ports, file.output.campaignId)
  if (refusal) return refused(refusal)
  return answered({ file: file.output, read: readLines(file.output) })
}

/** What an import of these lines would do. Nothing is written. */
export const checkNumbers = async (
  { ports }: Pick<Operating, 'ports'>,
  request: NumbersFile,
): Promise<ImportOutcome> => {
  const opened = await open(ports, request)
  return opened.ok ? answered(await reportOf(ports, opened.data.file, opened.data.read)) : opened
}

/**
 * Imports serial numbers, before or after their campaign is published. The report is made last, so that of two imports
 * at once one accepts each number. It may stop anywhere and be repeated: a number has the same `_id` each time.
 */
export const importNumbers = async (
  { ports, actor }: Operating,
  request: NumbersFile,
): Promise<ImportOutcome> => {
  const opened = await open(ports, request)
  if (!opened.ok) return opened
  const { file, read } = opened.data
  const { campaignId, batch } = file
  const entry = { _id: `${campaignId}#${batch}`, campaignId, batch, actor, at: ports.clock.now() }
  await ports.documents.insert('batches', entry)
  for (const lane of inParts(read.lines, LANES)) {
    await Promise.all(
      lane.map(({ _id, number }) =>
        ports.documents.insert('serials', { _id, campaignId, number, batch, holder: freeHolder(_id) }),
      ),
    )
  }
  return answered(await reportOf(ports, file, read))
}
