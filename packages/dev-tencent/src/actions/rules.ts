import * as v from 'valibot'
import { TencentError } from '../tencent-error'
import type { Action } from './action'
import { fieldsOf } from './fields'

const ResourceType = v.literal('function')

/** Only rules of functions are modelled: collections and storage have actions of their own. */
const describePermission: Action = (params, { state }) => {
  fieldsOf(v.object({ EnvId: v.string(), ResourceType }), params)
  const list = state.functionRule
    ? [{ ResourceType: 'function', Permission: 'CUSTOM', SecurityRule: state.functionRule }]
    : []
  return { Data: { TotalCount: list.length, PermissionList: list } }
}

const modifyPermission: Action = (params, { state }) => {
  const { SecurityRule } = fieldsOf(
    v.object({
      EnvId: v.string(),
      ResourceType,
      Permission: v.literal('CUSTOM'),
      SecurityRule: v.pipe(v.string(), v.minLength(2)),
    }),
    params,
  )
  try {
    JSON.parse(SecurityRule)
  } catch {
    throw new TencentError('InvalidParameter', 'SecurityRule is no JSON')
  }
  state.functionRule = SecurityRule
  return { Data: { Success: true } }
}

const bucket = { EnvId: v.string(), Bucket: v.string() }

const describeStorage: Action = (params, { state }) => {
  fieldsOf(v.object(bucket), params)
  return { AclTag: state.storageAcl }
}

const modifyStorage: Action = (params, { state }) => {
  state.storageAcl = fieldsOf(v.object({ ...bucket, AclTag: v.string() }), params).AclTag
  return {}
}

export const ruleActions = new Map<string, Action>([
  ['tcb DescribeResourcePermission', describePermission],
  ['tcb ModifyResourcePermission', modifyPermission],
  ['tcb DescribeStorageSafeRule', describeStorage],
  ['tcb ModifyStorageSafeRule', modifyStorage],
])
