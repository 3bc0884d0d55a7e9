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
})

/** What WeChat's own services know: the red packet covers that were bought (`ctoken` is secret) and for whom. */
export type WechatConfig = v.InferInput<typeof wechatConfig>

/** Throws `UsageError` that names the first wrong place, never a value. */
export function parseWechatConfig(given: unknown): v.InferOutput<typeof wechatConfig> {
  const parsed = v.safeParse(wechatConfig, given)
  if (parsed.success) return parsed.output
  throw new UsageError(
    `The WeChat configuration is wrong at ${v.getDotPath(parsed.issues[0]) ?? 'its root'}.`,
  )
}
