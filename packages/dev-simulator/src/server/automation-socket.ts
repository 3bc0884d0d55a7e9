import type { WebSocket } from 'ws'
import type { PhoneHub } from './phone-hub'

type Params = Record<string, unknown>

/** Calls that the server answers itself. */
export interface ServerMethods {
  screenshot(): Promise<string>
  closeSimulator(): void
}

/** Methods of real DevTools that only make sense with WeChat's servers or a real device behind them. */
const NEEDS_WECHAT = 'needs WeChat itself and is not supported by this simulator'

/** Serves the automation protocol to clients: every call is answered, events go to everybody. */
export function createAutomationSocket(hub: PhoneHub, server: ServerMethods) {
  const clients = new Set<WebSocket>()
  const send = (client: WebSocket, message: object) => {
    if (client.readyState === client.OPEN) client.send(JSON.stringify(message))
  }
  hub.onEvent((method, params) => {
    for (const client of clients) send(client, { method, params })
  })
  const own: Record<string, (params: Params) => unknown> = {
    'App.captureScreenshot': async () => ({ data: await server.screenshot() }),
    'Tool.close': () => void setTimeout(server.closeSimulator, 50),
    'Tool.enableRemoteDebug': () => refuse('Tool.enableRemoteDebug'),
    'Tool.stopAudits': () => refuse('Tool.stopAudits'),
    'Tool.getTicket': () => refuse('Tool.getTicket'),
    'Tool.setTicket': () => refuse('Tool.setTicket'),
    'Tool.refreshTicket': () => refuse('Tool.refreshTicket'),
    'Element.callContextMethod': () => refuse('Element.callContextMethod'),
  }
  const answer = async (client: WebSocket, text: string) => {
    const call = parseCall(text)
    if (!call) return
    const { id, method, params } = call
    try {
      const result = own[method] ? ((await own[method](params)) ?? {}) : await hub.ask(method, params)
      send(client, { id, result })
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

function refuse(method: string): never {
  throw new Error(`${method} ${NEEDS_WECHAT}`)
}

function parseCall(text: string): { id: unknown; method: string; params: Params } | null {
  try {
    const { id, method, params = {} } = JSON.parse(text)
    return { id, method: String(method), params }
  } catch {
    return null
  }
}
