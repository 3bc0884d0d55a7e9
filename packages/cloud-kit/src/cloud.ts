import { SECOND } from '@hongbao/types'
import cloud from 'wx-server-sdk'

/** The SDK gives up on a request after this time. Its default is 15 s, longer than a function for people may run. */
const REQUEST_TIMEOUT_MS = 4 * SECOND

// The SDK takes a symbol for "the environment that this function runs in", which its types do not allow.
const currentEnvironment = cloud.DYNAMIC_CURRENT_ENV as unknown as string

cloud.init({ env: currentEnvironment, timeout: REQUEST_TIMEOUT_MS } as { env: string })

/** The SDK, ready. Nothing outside this package imports it. */
export { cloud }
