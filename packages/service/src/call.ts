import type { Instance } from './instance'
import type { Ports } from './ports'

/** What WeChat says of a caller besides the openid. Only questions about risk ranks use it. */
export type Caller = { readonly appid?: string | undefined; readonly clientIp?: string | undefined }

/** One call by one person. A function's edge makes it once; it is the first argument of every verb in `people/`. */
export type Call<P extends Ports = Ports> = {
  readonly ports: P
  readonly instance: Instance
  /** Who calls, from the platform's context. It holds nothing that a client sends. */
  readonly openid: string
  readonly caller: Caller
}
