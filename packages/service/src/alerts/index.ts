export * from './raise-alert'
export * from './rules'
