export * from './cover-api'
export * from './documents'
export * from './ports'
export * from './public-files'
