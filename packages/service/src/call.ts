import type { Instance } from './instance'
import type { Ports } from './ports'

/** What WeChat says of a caller besides the openid. Only the risk ranks are asked with it. */
export type Caller = { readonly appid?: string | undefined; readonly clientIp?: string | undefined }

/** One call by one person. The edge of a function makes it once, and it is the first argument of every people's verb. */
export type Call<P extends Ports = Ports> = {
  readonly ports: P
  readonly instance: Instance
  /** Who calls, as the platform's context says: nothing that a client sends is ever in it. */
  readonly openid: string
  readonly caller: Caller
}
