import type { Bench } from './bench'

/** Every benchmark by name. Each is loaded when it is asked for. */
export const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  crash: async () => (await import('./crash/crash-bench')).crashBench,
  simulator: async () => (await import('./simulator/simulator-bench')).simulatorBench,
  claim: async () => (await import('./claim/claim-bench')).claimBench,
  sessions: async () => (await import('./sessions/sessions-bench')).sessionsBench,
  app: async () => (await import('./app/app-bench')).appBench,
  upkeep: async () => (await import('./upkeep/upkeep-bench')).upkeepBench,
  cloud: async () => (await import('./cloud/cloud-bench')).cloudBench,
}
