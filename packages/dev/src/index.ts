export { demoCampaigns } from './demo/demo-campaigns'
export { DEMO_REMINDER_TEMPLATE, DEMO_ROBOT_KEY, demoCtoken } from './demo/seed-demo'
export { artDir, functionsDir, infrastructureFile, miniprogramDist } from './paths'
export { seedCloud, tellRobot } from './seed-cloud'
