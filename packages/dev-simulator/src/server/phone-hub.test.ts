import { EventEmitter } from 'node:events'
import type { WebSocket } from 'ws'
import { createPhoneHub } from './phone-hub'

/** A phone page's socket, without a page behind it. */
const connectPhone = (hub: ReturnType<typeof createPhoneHub>) => {
  const socket = Object.assign(new EventEmitter(), { sent: [] as string[], send: (_text: string) => {} })
  socket.send = (text) => void socket.sent.push(text)
  hub.connect(socket as unknown as WebSocket, true)
  socket.emit('message', JSON.stringify({ method: 'Phone.hello', params: { openid: 'o' } }))
  return socket
}
const newHub = (answerMs?: number) => createPhoneHub({ url: 'http://here/', headless: false, answerMs })

describe('a call to the phone', () => {
  it('fails when the phone does not answer in time', async () => {
    const hub = newHub(10)
    connectPhone(hub)
    await expect(hub.ask('App.callFunction')).rejects.toThrow('has not answered App.callFunction')
  })

  it('fails when the phone is closed', async () => {
    const hub = newHub()
    const socket = connectPhone(hub)
    const asked = hub.ask('App.callFunction')
    setTimeout(() => socket.emit('close'), 0)
    await expect(asked).rejects.toThrow('was closed or reloaded')
  })

  it('fails with what to do when no phone is open', async () => {
    await expect(newHub().ask('App.callFunction')).rejects.toThrow('open http://here/ in a browser')
  })
})
