import type { WebSocket } from 'ws'
import type { PhoneHub } from './phone-hub'

type Params = Record<string, unknown>

type Call = {
  readonly id?: unknown
  readonly method: string
  readonly params?: Params
}

/** Calls that the server answers itself. */
export type ServerMethods = {
  screenshot(): Promise<string>
  closeSimulator(): void
}

/** Methods that need WeChat's servers or a real device. */
const NEED_WECHAT = [
  'Tool.enableRemoteDebug',
  'Tool.stopAudits',
  'Tool.getTicket',
  'Tool.setTicket',
  'Tool.refreshTicket',
  'Element.callContextMethod',
]

/** Serves the automation protocol. Every call is answered, and events are sent to all clients. */
export const createAutomationSocket = (hub: PhoneHub, server: ServerMethods) => {
  const clients = new Set<WebSocket>()
  const send = (client: WebSocket, message: object) => {
    if (client.readyState === client.OPEN) client.send(JSON.stringify(message))
  }
  hub.onEvent((method, params) => {
    for (const client of clients) send(client, { method, params })
  })
  const own = new Map<string, (params: Params) => unknown>([
    ['App.captureScreenshot', async () => ({ data: await server.screenshot() })],
    ['Tool.close', () => void setTimeout(server.closeSimulator, 50)],
    ...NEED_WECHAT.map((method) => [method, () => refuse(method)] as const),
  ])
  const run = async ({ method, params = {} }: Call) => {
    const answer = own.get(method)
    return answer ? ((await answer(params)) ?? {}) : hub.ask(method, params)
  }
  const answer = async (client: WebSocket, text: string) => {
    let id: unknown
    try {
      const call = JSON.parse(text)
      id = call?.id
      if (!isCall(call)) throw new Error('a call is {id, method, params}')
      send(client, { id, result: await run(call) })
    } catch (error) {
      send(client, { id, error: { message: error instanceof Error ? error.message : String(error) } })
    }
  }
  return {
    connect(client: WebSocket) {
      clients.add(client)
      client.on('message', (data) => void answer(client, String(data)))
      client.on('close', () => clients.delete(client))
    },
  }
}

const refuse = (method: string): never => {
  throw new Error(`${method} needs WeChat itself and is not supported by this simulator`)
}

const isCall = (value: unknown): value is Call => {
  const { method, params = {} } = (value ?? {}) as { method?: unknown; params?: unknown }
  return typeof method === 'string' && typeof params === 'object' && params !== null
}
