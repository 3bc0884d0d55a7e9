export { DOCUMENTED_CODES, type Fault, type FaultPlan } from './faults'
export { createRunning, type Running } from './running'
export {
  createStandIn,
  isRead,
  type Reply,
  type Request,
  type StandIn,
  type StandInOptions,
} from './stand-in'
export { emptyState, type State } from './state'
export { TencentError } from './tencent-error'
export type { Key } from './wire/signature'
export { startTencent, type Tencent } from './wire/start-tencent'
