import type { Phone } from '../runtime/phone'
import { ApiError, type Apis, asyncApi } from './api'

type ConnectOptions = {
  readonly url: string
  readonly protocols?: string[]
}

type Listener = (event: unknown) => void

/**
 * https://developers.weixin.qq.com/miniprogram/dev/api/network/websocket/SocketTask.html, on the browser's own sockets.
 */
export const socketApis = ({ settings }: Phone): Apis => ({
  connectSocket(options: ConnectOptions) {
    const offline = settings.now.network === 'none'
    const socket =
      /^wss?:\/\//.test(options.url) && !offline ? new WebSocket(options.url, options.protocols) : null
    void asyncApi<ConnectOptions>('connectSocket', () => {
      if (offline) throw new ApiError('network is not connected', { errno: 600001 })
      if (!socket) throw new ApiError(`invalid url "${options.url}"`)
    })({ complete() {}, ...options })
    return socket ? taskOf(socket) : undefined
  },
})

const taskOf = (socket: WebSocket) => {
  socket.binaryType = 'arraybuffer'
  const on = (type: string, read: (event: never) => unknown) => (listener: Listener) =>
    socket.addEventListener(type, (event) => listener(read(event as never)))
  return {
    send: asyncApi<{ data: string | ArrayBuffer }>('sendSocketMessage', ({ data }) => {
      if (socket.readyState !== WebSocket.OPEN) throw new ApiError('SocketTask.readyState is not OPEN')
      socket.send(data)
    }),
    close: asyncApi<{ code?: number; reason?: string }>('closeSocket', ({ code = 1000, reason }) =>
      socket.close(code, reason),
    ),
    onOpen: on('open', () => ({ header: {} })),
    onMessage: on('message', ({ data }: MessageEvent) => ({ data })),
    onClose: on('close', ({ code, reason }: CloseEvent) => ({ code, reason })),
    onError: on('error', () => ({ errMsg: 'connectSocket:fail' })),
    get readyState() {
      return socket.readyState
    },
  }
}
