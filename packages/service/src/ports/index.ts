export * from './cover-api'
export * from './documents'
export * from './ports'
