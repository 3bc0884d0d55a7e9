export * from './ports/memory-documents'
export * from './ports/store'
export * from './prove/run-seed'
export * from './world/config'
