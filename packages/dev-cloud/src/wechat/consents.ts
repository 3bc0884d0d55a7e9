/** How many messages of each template a person still accepts: each consent is for one message. */
export type Consents = {
  grant(openid: string, templateId: string): void
  /** Uses up one consent. False when there is none. */
  use(openid: string, templateId: string): boolean
}

export const createConsents = (): Consents => {
  const left = new Map<string, number>()
  const keyOf = (openid: string, templateId: string) => JSON.stringify([openid, templateId])
  return {
    grant: (openid, templateId) => {
      const key = keyOf(openid, templateId)
      left.set(key, (left.get(key) ?? 0) + 1)
    },
    use: (openid, templateId) => {
      const key = keyOf(openid, templateId)
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      return count > 0
    },
  }
}
