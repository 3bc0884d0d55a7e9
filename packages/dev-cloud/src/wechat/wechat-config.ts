import * as v from 'valibot'
import { UsageError } from '../cloud-error'

const wechatConfig = v.object({
  covers: v.optional(
    v.array(
      v.object({
        ctoken: v.pipe(v.string(), v.minLength(1)),
        title: v.optional(v.string()),
        appids: v.optional(v.array(v.string())),
      }),
    ),
    [],
  ),
  templates: v.optional(v.array(v.string())),
  riskRanks: v.optional(v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)))),
  riskyWords: v.optional(v.array(v.pipe(v.string(), v.minLength(1)))),
  phoneNumbers: v.optional(v.record(v.string(), v.string())),
  openData: v.optional(v.record(v.string(), v.unknown())),
  robots: v.optional(
    v.array(v.object({ key: v.pipe(v.string(), v.minLength(1)), name: v.optional(v.string()) })),
  ),
})

/**
 * What WeChat's own services know: the red packet covers that were bought (`ctoken` is secret) and the appids that may
 * give them out, the message templates that were added, the risk rank of each openid, words that a check finds risky,
 * phone numbers by code, open data by cloudID, and WeCom robots (`key` is secret).
 */
export type WechatConfig = v.InferInput<typeof wechatConfig>

/** Throws `UsageError` that names the place of the first mistake, but no value, which may be secret. */
export const parseWechatConfig = (given: unknown): v.InferOutput<typeof wechatConfig> => {
  const parsed = v.safeParse(wechatConfig, given)
  if (parsed.success) return parsed.output
  throw new UsageError(
    `The WeChat configuration is wrong at ${v.getDotPath(parsed.issues[0]) ?? 'its root'}.`,
  )
}
