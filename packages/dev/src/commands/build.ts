import { defineCommand } from 'citty'
import { step } from '../progress'

const buildFunctions = (): Promise<void> =>
  step('building the cloud functions', async () =>
    (await import('../build/build-functions')).buildFunctions(),
  )

const printCovers = (): Promise<void> =>
  step('printing the demo covers', async () => {
    const [{ artDir }, { renderArt }] = await Promise.all([
      import('@hongbao/dev-demo'),
      import('@hongbao/dev-demo/art'),
    ])
    await renderArt(artDir)
  })

const buildMiniprogram = (): Promise<void> =>
  step('building the mini program', async () =>
    (await import('../build/build-miniprogram')).buildMiniprogram(),
  )

const buildConsole = (): Promise<void> =>
  step('building the console', async () => (await import('../build/build-console')).buildConsole())

/** Builds everything, one after the other. */
export const buildAll = async (): Promise<void> => {
  await printCovers()
  await buildFunctions()
  await buildMiniprogram()
  await buildConsole()
}

export const build = defineCommand({
  meta: {
    name: 'npm run build',
    description:
      'Builds the mini program, the console, the cloud functions and the art of the demo campaigns.',
  },
  args: {
    'functions-only': { type: 'boolean', description: 'Only the cloud functions' },
  },
  run: ({ args }) => (args['functions-only'] ? buildFunctions() : buildAll()),
})
