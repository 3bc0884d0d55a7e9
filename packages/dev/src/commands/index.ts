import type { CommandDef } from 'citty'

type Run = (argv: string[]) => Promise<unknown>

/** Every command a developer types, loaded when it is run. The cloud's own command line takes the words as they are. */
export const commands = {
  start: () => import('./start').then(({ start }) => start as CommandDef),
  test: () => import('./test').then(({ test }) => test as CommandDef),
  stories: () => import('./stories').then(({ stories }) => stories as CommandDef),
  build: () => import('./build').then(({ build }) => build as CommandDef),
  deploy: () => import('./deploy').then(({ deploy }) => deploy as CommandDef),
  doctor: () => import('./deploy').then(({ doctor }) => doctor as CommandDef),
  mutants: () => import('./mutants').then(({ mutants }) => mutants as CommandDef),
  'verify-wechat': () => import('./verify-wechat').then(({ verifyWechat }) => verifyWechat as CommandDef),
  cloud: (): Promise<Run> => import('@hongbao/dev-cloud/cli').then(({ main }) => main),
  simulator: () => import('@hongbao/dev-simulator/cli').then(({ command }) => command as CommandDef),
  capacity: () => import('@hongbao/dev-capacity/cli').then(({ command }) => command as CommandDef),
  prove: () => import('@hongbao/dev-proof/cli').then(({ command }) => command as CommandDef),
}

export type CommandName = keyof typeof commands

export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name)
