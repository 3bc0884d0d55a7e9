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
export const socketApis = ({ settings }: Phone): Apis => {
  const first = createFirstSocket()
  return {
    ...first.apis,
    connectSocket(options: ConnectOptions) {
      const offline = settings.now.network === 'none'
      const socket =
        /^wss?:\/\//.test(options.url) && !offline ? new WebSocket(options.url, options.protocols) : null
      void asyncApi<ConnectOptions>('connectSocket', () => {
        if (offline) throw new ApiError('network is not connected', { errno: 600001 })
        if (!socket) throw new ApiError(`invalid url "${options.url}"`)
      })({ complete() {}, ...options })
      if (!socket) return undefined
      const task = taskOf(socket)
      first.remember(task)
      return task
    },
  }
}

type Task = ReturnType<typeof taskOf>

/** The functions from before there were tasks: they mean the socket that was opened last. */
const createFirstSocket = () => {
  let last: Task | null = null
  const listeners: {
    readonly type: 'onOpen' | 'onMessage' | 'onClose' | 'onError'
    readonly listener: Listener
  }[] = []
  const on = (type: 'onOpen' | 'onMessage' | 'onClose' | 'onError') => (listener: Listener) => {
    listeners.push({ type, listener })
    last?.[type](listener)
  }
  const withTask = <O extends object>(name: string, run: (task: Task, options: O) => unknown) =>
    asyncApi<O>(name, (options) => {
      if (!last) throw new ApiError('WebSocket is not connected')
      return run(last, options)
    })
  const apis: Apis = {
    onSocketOpen: on('onOpen'),
    onSocketMessage: on('onMessage'),
    onSocketClose: on('onClose'),
    onSocketError: on('onError'),
    sendSocketMessage: withTask<{ data: string | ArrayBuffer }>('sendSocketMessage', (task, { data }) =>
      task.send({ data }),
    ),
    closeSocket: withTask<{ code?: number; reason?: string }>('closeSocket', (task, { code, reason }) =>
      task.close({ code, reason }),
    ),
  }
  return {
    apis,
    remember(task: Task) {
      last = task
      for (const { type, listener } of listeners) task[type](listener)
    },
  }
}

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
