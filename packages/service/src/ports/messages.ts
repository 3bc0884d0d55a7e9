import type { Ports } from './ports'

/** A subscribe message. `data`: by the keys of its template. `page`: opens when the message is tapped. */
export type SubscribeMessage = {
  readonly openid: string
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, string>>
}

/** `refused`: WeChat did not send it, for this reason. `unknown`: it may or may not have been sent. */
export type SendAnswer =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly code: number }
  | { readonly kind: 'unknown' }

/** WeChat's subscribe messages: one for each consent. It never throws. */
export type Messages = { readonly send: (message: SubscribeMessage) => Promise<SendAnswer> }

/** What a verb that sends messages needs of the world. */
export type MessagingPorts = Ports & { readonly messages: Messages }
