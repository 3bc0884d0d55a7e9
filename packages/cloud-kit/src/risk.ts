import type { RiskService } from '@hongbao/service'
import { SECOND } from '@hongbao/types'
import * as v from 'valibot'
import { cloud } from './cloud'
import { within } from './within'

/** Marketing cheats, as against sign-ups. (docs/wechat-facts.md, Risk ranks) */
const SCENE = 1
/** Somebody is waiting for a cover, and the campaign says what happens without an answer. */
const PATIENCE_MS = 1.5 * SECOND

const Ranked = v.object({ riskRank: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)) })

/** WeChat's risk ranks, asked for as the function's own identity. */
export const cloudRisk: RiskService = {
  rank: async ({ openid, appid, clientIp }) => {
    const request = { openid, scene: SCENE, ...(appid && { appid }), ...(clientIp && { clientIp }) }
    try {
      const answer = await within(PATIENCE_MS, cloud.openapi.riskControl.getUserRiskRank(request))
      return v.is(Ranked, answer) ? answer.riskRank : undefined
    } catch {
      return undefined
    }
  },
}
