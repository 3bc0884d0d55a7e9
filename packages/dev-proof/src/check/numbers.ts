import { PROBE } from '@hongbao/service'
import type { Store, StoredDocument, StoreWatcher } from '@hongbao/service/testing'
import type { Link } from '@hongbao/types'
import { Violation } from './violation'

/** Holds the system to what it promises of serial numbers, from the store's effects and from what people were told. */
export type NumbersCheck = {
  readonly watcher: StoreWatcher
  /** A person was answered with a grant, and with this. */
  readonly handed: (claimId: string, link: Link) => void
}

const campaignOf = (id: string, mark: string): string => id.slice(0, id.indexOf(mark))

const broken = (message: string): Violation => new Violation('one-number', message)

export const createNumbersCheck = (store: () => Store): NumbersCheck => {
  /** By number and campaign: its document. By document: its number. */
  const documents = new Map<string, string>()
  const numbers = new Map<string, string>()
  /** By document: the claim that holds it; and the other way round. */
  const holders = new Map<string, string>()
  const held = new Map<string, string>()

  const inserted = ({ _id, number }: StoredDocument): void => {
    const name = `${campaignOf(_id, '#')} ${number}`
    if (documents.has(name)) throw broken(`${_id} is the same number as ${documents.get(name)}`)
    documents.set(name, _id)
    numbers.set(_id, String(number))
  }

  const taken = ({ _id }: StoredDocument, holder: string): void => {
    const before = holders.get(_id)
    if (before === holder) return
    if (before !== undefined) throw broken(`${_id} of ${before} is given to ${holder}`)
    if (held.has(holder)) throw broken(`${holder} is given ${_id}, and has ${held.get(holder)}`)
    if (!store().all('claims').has(holder)) throw broken(`${_id} is given to ${holder}, which is no claim`)
    if (campaignOf(_id, '#') !== campaignOf(holder, ':'))
      throw broken(`${_id} is given to ${holder}, of another campaign`)
    holders.set(_id, holder)
    held.set(holder, _id)
  }

  return {
    watcher: {
      inserted: (collection, document) => {
        if (collection === 'serials' && !document._id.startsWith(PROBE)) inserted(document)
      },
      updated: (collection, document, { put }) => {
        if (collection === 'serials' && put?.holder !== undefined) taken(document, String(put.holder))
      },
    },
    handed: (claimId, link) => {
      if (link.state !== 'number') return
      const own = held.get(claimId)
      if (own !== undefined && numbers.get(own) === link.number) return
      throw broken(`${claimId} holds ${own ?? 'no number'} and was told another number`)
    },
  }
}
