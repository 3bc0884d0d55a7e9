export { startCloud } from './cloud'
export { UsageError } from './cloud-error'
export type { CounterReport } from './counters/counters'
export type { FaultPlan, FaultRule } from './faults/faults'
export type { DatabaseLimits } from './gateway/database-limits'
export {
  type CloudFunction,
  type Collection,
  type Index,
  type Infrastructure,
  loadInfrastructure,
  parseInfrastructure,
  type StorageRules,
} from './infrastructure'
export { BASE_PLAN_CONNECTIONS, BASE_PLAN_OPERATIONS_PER_SECOND } from './limits'
export type { Log, LogLine } from './log'
export type { Cloud, CloudOptions } from './options'
export type { Panels } from './page/panels'
export type { WechatConfig } from './wechat/wechat-config'
