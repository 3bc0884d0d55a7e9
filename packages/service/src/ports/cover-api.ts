/** What WeChat answered when asked for a link. `code` is WeChat's own; 0 where it gave none. */
export type LinkAnswer = { readonly url: string } | { readonly failed: true; readonly code: number }

/** WeChat's cover API. It answers for every failure it can name, and never throws. */
export type CoverApi = {
  /** The url that opens WeChat's claim page for this person. How long it lasts is nowhere said: use it at once. */
  readonly link: (request: { readonly openid: string; readonly ctoken: string }) => Promise<LinkAnswer>
}
