export * from './availability'
export * from './buckets'
export * from './campaign-phase'
export * from './lease'
