export * from './define-function'
export * from './infrastructure'
export * from './ports'
export * from './storage'
