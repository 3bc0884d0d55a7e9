/** The person and the way an event came. `source` is the context's SOURCE: `wx_client`, `wx_trigger`, or a chain: `wx_client,scf`. */
export type Caller = {
  readonly source: string
  readonly openid?: string
  readonly unionid?: string
  readonly appid?: string
}

export type EventIdentity = { readonly requestId: string; readonly token: string; readonly appid: string }

/**
 * The variables that tell a function who calls. `WX_CONTEXT_KEYS` names those that `getWXContext()` answers.
 * `WX_API_TOKEN` comes back as `wxCloudApiToken` with every request (docs/cloudbase-wire.md, Who calls).
 */
export const callerEnvironment = (
  caller: Caller,
  { requestId, token, appid }: EventIdentity,
): Record<string, string> => {
  const wx: Record<string, string> = {
    ...(caller.openid === undefined ? {} : { WX_OPENID: caller.openid, WX_APPID: caller.appid ?? appid }),
    ...(caller.unionid === undefined ? {} : { WX_UNIONID: caller.unionid }),
    WX_API_TOKEN: token,
  }
  return {
    ...wx,
    WX_CONTEXT_KEYS: Object.keys(wx).join(','),
    TCB_SOURCE: caller.source,
    TCB_SESSIONTOKEN: token,
    TCB_SEQID: requestId,
    TRIGGER_SRC: caller.source === 'wx_trigger' ? 'timer' : 'tcb',
    TCB_CONTEXT_KEYS: 'TCB_SEQID,TRIGGER_SRC,TCB_SESSIONTOKEN,TCB_SOURCE',
  }
}

/**
 * The event of a call from a mini program: WeChat adds `userInfo` with the person's openid, whatever the caller sent
 * under that name. Source: WX wxcloud/guide/functions/userinfo.
 */
export const eventFrom = (data: unknown, { openid, appid }: Caller): unknown => {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  const userInfo = { ...(appid === undefined ? {} : { appId: appid }), openId: openid }
  return openid === undefined ? data : { ...data, userInfo }
}
