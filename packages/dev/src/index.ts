export { demoCampaigns } from './demo/demo-campaigns'
export { demoCtoken } from './demo/seed-demo'
export { artDir, functionsDir, infrastructureFile, miniprogramDist } from './paths'
export { seedCloud } from './seed-cloud'
