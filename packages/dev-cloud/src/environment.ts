export type EnvironmentOptions = { readonly url: string; readonly env: string }

/**
 * The variables that send an unmodified wx-server-sdk to this cloud (docs/cloudbase-wire.md, Where it sends).
 * A process that has them counts as a trusted function with no caller. The SDK needs the keys; this cloud checks no
 * signature.
 */
export const sdkEnvironment = ({ url, env }: EnvironmentOptions): Record<string, string> => ({
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: env,
  TCB_ENV: env,
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
})
