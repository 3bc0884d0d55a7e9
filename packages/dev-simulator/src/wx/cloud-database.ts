import type { Phone } from '../runtime/phone'
import { asyncApi } from './api'

/** Methods that ask the database; every other one prepares a question. */
const ASKING = new Set(['get', 'count', 'add', 'update', 'set', 'remove', 'end'])

/**
 * The database as a mini program sees it. The local cloud gives people no access to it but through functions, so every
 * question is refused as WeChat refuses one without permission, in its place, and the page goes on
 * (https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/database/Cloud.database.html).
 */
export const createDatabase = (phone: Phone): object => {
  const warn = (message: string) => phone.events.emit('log', { type: 'warn', args: [message] })
  return question('database', warn)
}

const question = (path: string, warn: (message: string) => void): object =>
  new Proxy(() => {}, {
    get(_, name) {
      if (typeof name !== 'string' || name === 'then' || name === 'toJSON') return undefined
      return ASKING.has(name) ? refusal(`${path}.${name}`, warn) : question(`${path}.${name}`, warn)
    },
    apply: () => question(path, warn),
  })

const refusal = (name: string, warn: (message: string) => void) =>
  asyncApi(name, () => {
    warn(`wx.cloud.${name}:fail database access of people is not supported by this simulator`)
    throw new Error('errCode: -502003 database permission denied')
  })
