import { type Messages, type PublicFiles, type Robot, StoreFault } from '@hongbao/service'
import type { Send } from '@hongbao/service/testing'
import type { Host } from './host'

/** What functions reach besides the database, and who watches it. */
export type Outside = {
  /** Public storage, by path. */
  readonly texts: Map<string, string>
  readonly filesChanged: () => void
  /** The operators' robot showed them this message. */
  readonly told: (host: Host, markdown: string) => void
  /** WeChat was asked to send this person a message. */
  readonly messaging: (openid: string) => void
}

const FOLDER = 'cloud://simulated/'
const ADDRESS = 'https://files.example/'
/** WeChat's code for too many calls. Such a message was surely not sent. */
const TOO_MANY_CALLS = 45009

const filesOver = (send: Send, { texts, filesChanged }: Outside): PublicFiles => ({
  put: (path, text) =>
    send({
      name: 'put',
      collection: 'storage',
      id: path,
      says: path,
      run: () => {
        texts.set(path, text)
        filesChanged()
        return { id: FOLDER + path, address: ADDRESS + path }
      },
    }),
  remove: (ids) =>
    send({
      name: 'remove',
      collection: 'storage',
      id: undefined,
      says: ids,
      run: () => {
        for (const id of ids) texts.delete(id.slice(FOLDER.length))
        filesChanged()
      },
    }),
  addresses: async (ids) => new Map(ids.map((id) => [id, ADDRESS + id.slice(FOLDER.length)])),
})

const robotOver = (send: Send, host: Host, { told }: Outside): Robot => ({
  send: (_webhook, markdown) =>
    send({
      name: 'send',
      collection: 'robot',
      id: undefined,
      says: markdown,
      run: () => {
        told(host, markdown)
        return true
      },
    }).catch(() => false),
})

const messagesOver = (send: Send, { messaging }: Outside): Messages => ({
  send: async ({ openid }) => {
    let arrived = false
    /** A request that arrives twice counts once: WeChat sends one message for each consent. */
    const run = (): void => {
      if (!arrived) messaging(openid)
      arrived = true
    }
    try {
      await send({ name: 'send', collection: 'messages', id: openid, says: openid, run })
      return { kind: 'sent' }
    } catch (error) {
      const surelyNot = error instanceof StoreFault && error.overloaded
      return surelyNot ? { kind: 'refused', code: TOO_MANY_CALLS } : { kind: 'unknown' }
    }
  },
})

/** Public storage, the operators' robot and WeChat's messages, for one host, with the faults of its network. */
export const outsidePorts = (send: Send, host: Host, outside: Outside) => ({
  files: filesOver(send, outside),
  robot: robotOver(send, host, outside),
  messages: messagesOver(send, outside),
})
