export * from './facts'
export * from './raise-alert'
export * from './rules'
