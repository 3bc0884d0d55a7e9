export * from './campaign-phase'
