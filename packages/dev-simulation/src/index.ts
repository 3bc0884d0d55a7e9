export * from './ports/memory-documents'
export * from './ports/store'
