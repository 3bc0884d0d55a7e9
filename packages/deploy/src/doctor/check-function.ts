import * as v from 'valibot'
import { DeployError } from '../deploy-error'
import { functionFields } from '../observe/observe-function'
import { type Check, type DoctorContext, type Finding, right, unknown, wrong } from './finding'

const Invoked = v.object({
  Result: v.object({
    InvokeResult: v.number(),
    RetMsg: v.nullish(v.string(), ''),
    ErrMsg: v.nullish(v.string(), ''),
  }),
})

const SelfCheck = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ node: v.string(), now: v.number(), coverApi: v.number() }),
)

type Seen = v.InferOutput<typeof SelfCheck> & { readonly skewMs: number }

const FUNCTION = 'claim'

/** Asks the function that gives covers out to look at itself. Its clock is compared with the middle of the call. */
const askFunction = async ({ asking, environment, pace }: DoctorContext): Promise<Seen> => {
  const request = {
    ...functionFields(environment, FUNCTION),
    ClientContext: JSON.stringify({ selfCheck: true }),
  }
  const before = pace.now()
  const { Result } = await asking.read('scf', 'Invoke', request, Invoked)
  const middle = (before + pace.now()) / 2
  const parsed = v.safeParse(SelfCheck, Result.RetMsg ?? '')
  if (!parsed.success)
    throw new DeployError(
      `${FUNCTION} does not answer its self-check${Result.ErrMsg ? `: ${Result.ErrMsg}` : ''}`,
    )
  return { ...parsed.output, skewMs: Math.abs(parsed.output.now - middle) }
}

/** A lease lives for minutes; seconds of difference between clocks are harmless. */
const MOST_SKEW_MS = 30_000

const nodeFinding = ({ node }: Seen, wanted: string): Omit<Finding, 'check'> =>
  node.startsWith(wanted.split('.')[0] ?? wanted)
    ? right(`functions run on Node ${node}`)
    : wrong(
        `functions run on Node ${node}, and ${wanted} is declared`,
        'Run npm run deploy and see its plan.',
      )

const clockFinding = ({ skewMs }: Seen): Omit<Finding, 'check'> =>
  skewMs <= MOST_SKEW_MS
    ? right(`the function's clock and this one are ${Math.round(skewMs / 1000)} s apart`)
    : wrong(
        `the function's clock and this one are ${Math.round(skewMs / 1000)} s apart`,
        'Set the clock of this computer, and run this again.',
      )

/** Codes of the cover API itself: the call arrived there. Source: docs/wechat-facts.md. */
const ARRIVED = [0, 9600001, 9600002, 9600003, 9600004, 9600005, 9600006, 9600007, 48001]
const NOT_REGISTERED = -604101
const ILLEGAL_SOURCE = -604104

const coverFinding = ({ coverApi }: Seen): Omit<Finding, 'check'> => {
  if (ARRIVED.includes(coverApi))
    return right(`WeChat answers ${coverApi} for a cover that does not exist, so the function may ask`)
  if (coverApi === NOT_REGISTERED)
    return wrong(
      'WeChat answers −604101: the function may not call the cover API',
      `The permission takes up to ten minutes. After that, open WeChat DevTools, right-click cloudfunctions/${FUNCTION} and choose 上传并部署, once.`,
    )
  if (coverApi === ILLEGAL_SOURCE)
    return unknown(
      'WeChat answers −604104: it does not take this call from outside WeChat',
      'Claim a cover on a phone to see it.',
    )
  return unknown(`WeChat answers ${coverApi}`, 'Run this again in a minute.')
}

/** Node, the clock, and the permission to call the cover API, as the function itself sees them. */
export const fromInside: Check = {
  name: 'from inside a function',
  run: async (context) => {
    const seen = await askFunction(context)
    return [nodeFinding(seen, context.declared.infrastructure.node), clockFinding(seen), coverFinding(seen)]
  },
}
