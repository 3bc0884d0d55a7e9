import { SECOND } from '@hongbao/types'
import type { Web } from './published-files'

type Answer = { statusCode: number; data: unknown; header?: Record<string, string> }

const TIMEOUT = 8 * SECOND

/** The server's time. A CDN that answers from its cache adds the age of that answer, in seconds. */
const timeOf = (headers: Record<string, string | undefined> = {}): number | undefined => {
  const found = (name: string): string | undefined =>
    Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  const at = Date.parse(found('date') ?? '')
  return Number.isNaN(at) ? undefined : at + (Number(found('age')) || 0) * SECOND
}

const request = (url: string): Promise<Answer> =>
  new Promise((success, fail) => {
    wx.request({ url, timeout: TIMEOUT, dataType: 'json', success, fail })
  })

/** Reads public files with `wx.request`, which WeChat allows for the mini program's listed domains. */
export const web: Web = {
  get: async (url) => {
    const { statusCode, data, header } = await request(url)
    if (statusCode !== 200) throw new Error(`${statusCode}`)
    return { content: data, at: timeOf(header) }
  },
}
