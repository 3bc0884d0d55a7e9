import type { RiskService } from '@hongbao/service'
import { SECOND } from '@hongbao/types'
import * as v from 'valibot'
import { cloud } from './cloud'
import { within } from './within'

/** WeChat's scene for people who cheat in campaigns; 0 is for sign-ups. (docs/wechat-facts.md, Risk ranks) */
const SCENE = 1
/** A person waits for this answer. The campaign says what happens when it does not come. */
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
