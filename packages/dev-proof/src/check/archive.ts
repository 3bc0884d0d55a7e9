import type { Store, StoredDocument } from '@hongbao/service/testing'
import { Violation } from './violation'

/** Checks what archiving promises: once it is over, the campaign names nobody and takes no claim. */
export type ArchiveCheck = {
  readonly claimed: (claim: StoredDocument) => void
  /** A serial number was imported. */
  readonly imported: (serial: StoredDocument) => void
  /** Every campaign that is archived has nothing left to erase. */
  readonly isOver: () => boolean
  readonly checkEnd: () => void
}

const campaignOf = (claimId: string): string => claimId.slice(0, claimId.indexOf(':'))

export const createArchiveCheck = (store: () => Store): ArchiveCheck => {
  /** Whether archiving is over: the log's last entry, which archives the campaign, is marked as finished. */
  const isErased = (campaignId: string): boolean => {
    const campaign = store().all('campaigns').get(campaignId)
    if (campaign?.state !== 'archived') return false
    return store().all('changes').get(`${campaignId}@${campaign.revision}`)?.unfinished === undefined
  }
  /** Every secret that the campaign's log names: its person key, and each ctoken it had. */
  const secretsOf = (campaignId: string) => {
    const entries = [...store().all('changes').values()].filter((entry) => entry.campaignId === campaignId)
    const names = entries.flatMap(({ change }) => Object.values(change as object))
    return [...store().all('secrets').values()].filter(({ _id }) => names.includes(_id))
  }

  const archived = () => [...store().all('campaigns').values()].filter(({ state }) => state === 'archived')

  /** Numbers of late imports, which came after archiving was over. Nobody is ever given one. */
  const cameLate = new Set<string>()

  return {
    imported: ({ _id }) => {
      if (isErased(_id.slice(0, _id.indexOf('#')))) cameLate.add(_id)
    },
    claimed: ({ _id }) => {
      if (isErased(campaignOf(_id))) throw new Violation('archived', `${_id} came after archiving was over`)
    },
    isOver: () => archived().every(({ _id }) => isErased(_id)),
    checkEnd: () => {
      for (const { _id: id } of archived()) {
        if (!isErased(id)) throw new Violation('archived', `${id} is not archived in the end`)
        const named = [...store().all('claims').values()].find(
          (claim) => campaignOf(claim._id) === id && claim.person !== undefined,
        )
        if (named) throw new Violation('archived', `${named._id} still names its person`)
        const number = [...store().all('serials').values()].find(
          (serial) => serial.campaignId === id && serial.number !== undefined && !cameLate.has(serial._id),
        )
        if (number) throw new Violation('archived', `the number ${number._id} is still there`)
        const secret = secretsOf(id).find(({ value }) => value !== '')
        if (secret) throw new Violation('archived', `the secret ${secret._id} is still there`)
      }
    },
  }
}
