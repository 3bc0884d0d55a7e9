import type { Clock } from '../clock'
import { CloudError } from '../cloud-error'
import type { Faults } from '../faults/faults'
import { withFault } from '../faults/with-fault'
import { type Route, urlOf } from '../http/exchange'
import { readJson } from '../http/read-body'
import { sendJson } from '../http/send'
import type { Wechat } from './wechat'
import { failed } from './wechat-api'

const MAX_MESSAGE_BYTES = 64 * 1024

/** What a fault must name to match a robot's messages. */
const TARGET = { action: 'robot.send', collection: '', sender: 'robot' }

type RobotOptions = { readonly wechat: Wechat; readonly faults: Faults; readonly clock: Clock }

/** `POST /wecom/cgi-bin/webhook/send?key=K`: takes the place of a robot's address at qyapi.weixin.qq.com. */
export const robotRoute =
  ({ wechat, faults, clock }: RobotOptions): Route =>
  async ({ request, response }) => {
    const url = urlOf(request)
    if (request.method !== 'POST' || url.pathname !== '/wecom/cgi-bin/webhook/send') {
      return sendJson(response, 404, { errcode: 404, errmsg: 'not found' })
    }
    const message = await readJson(request, MAX_MESSAGE_BYTES)
    const key = url.searchParams.get('key') ?? ''
    const send = async () => wechat.robot.send(key, message, clock.now().getTime())
    const fault = faults.meet(TARGET)
    const hangUp = () => void response.destroy()
    const kill = async () => undefined
    const reply = fault ? await withFault(fault, send, { hangUp, kill }).catch(refusal) : await send()
    if (reply) sendJson(response, 200, reply)
  }

const refusal = (error: unknown) => {
  if (!(error instanceof CloudError)) throw error
  return failed(-1, 'provoked by the local cloud')
}
