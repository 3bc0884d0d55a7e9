import * as v from 'valibot'
import { TencentError } from '../tencent-error'
import type { Action } from './action'
import { fieldsOf } from './fields'

export const DATABASE = 'tnt-stand-in'

/** `DescribeEnvInfo`, which the SDK sends first for every service object. */
const describeEnvInfo: Action = (params, { state }) => {
  const { EnvId } = fieldsOf(v.object({ EnvId: v.string() }), params)
  if (EnvId !== state.envId) throw new TencentError('ResourceNotFound.Env', `no environment ${EnvId}`)
  const place = { Region: 'ap-shanghai' }
  return {
    EnvInfo: {
      EnvBaseInfo: {
        EnvId,
        Alias: EnvId,
        Status: state.status,
        Source: 'miniapp',
        Region: 'ap-shanghai',
        PackageId: 'baas_personal',
        PackageName: 'personal',
        Databases: [{ InstanceId: DATABASE, Status: 'RUNNING', ...place }],
        Storages: [
          {
            Bucket: `656e-${EnvId}-1250000000`,
            CdnDomain: `656e-${EnvId}-1250000000.tcb.qcloud.la`,
            AppId: '1250000000',
            ...place,
          },
        ],
        Functions: [{ Namespace: EnvId, ...place }],
        LogServices: [{ TopicId: 'topic', LogsetId: 'logset', ...place }],
      },
      UserInfo: { AppId: '1250000000' },
    },
  }
}

export const environmentActions = new Map<string, Action>([['tcb DescribeEnvInfo', describeEnvInfo]])
