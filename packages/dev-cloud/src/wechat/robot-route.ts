import { type Route, readJson, sendJson, urlOf } from '../gateway/http'
import type { WecomRobot } from './wecom-robot'

const MAX_MESSAGE_BYTES = 64 * 1024

/** `POST /wecom/cgi-bin/webhook/send?key=K`: stands for a robot's address at qyapi.weixin.qq.com. */
export function robotRoute(robot: WecomRobot): Route {
  return async ({ request, response }) => {
    const url = urlOf(request)
    if (request.method !== 'POST' || url.pathname !== '/wecom/cgi-bin/webhook/send') {
      return sendJson(response, 404, { errcode: 404, errmsg: 'not found' })
    }
    const message = await readJson(request, MAX_MESSAGE_BYTES)
    sendJson(response, 200, robot.send(url.searchParams.get('key') ?? '', message, Date.now()))
  }
}
