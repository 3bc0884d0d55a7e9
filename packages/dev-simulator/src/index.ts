export { findBrowser } from './server/find-browser'
export { launchBrowser } from './server/launch-browser'
export { type Simulator, SimulatorError, type SimulatorOptions } from './server/options'
export { startSimulator } from './server/start-simulator'
