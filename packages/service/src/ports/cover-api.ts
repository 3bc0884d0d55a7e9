/** WeChat's answer to a request for a link. `code`: WeChat's own, or 0 where it gave none. */
export type LinkAnswer = { readonly url: string } | { readonly failed: true; readonly code: number }

/** WeChat's cover API. It never throws: a failure is an answer. */
export type CoverApi = {
  /** The url that opens WeChat's claim page for this person. WeChat does not say how long it lasts: use it at once. */
  readonly link: (request: { readonly openid: string; readonly ctoken: string }) => Promise<LinkAnswer>
}
