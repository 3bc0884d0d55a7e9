import { artDir } from '@hongbao/dev-demo'
import { renderArt } from '@hongbao/dev-demo/art'
import { defineCommand } from 'citty'
import { buildFunctions } from '../build/build-functions'
import { buildMiniprogram } from '../build/build-miniprogram'
import { step } from '../progress'

/** Everything there is to build, one after the other. */
export const buildAll = async (): Promise<void> => {
  await step('printing the demo covers', () => renderArt(artDir))
  await step('building the cloud functions', buildFunctions)
  await step('building the mini program', buildMiniprogram)
}

export const build = defineCommand({
  meta: {
    name: 'npm run build',
    description: 'Builds the mini program, the cloud functions and the art of the demo campaigns.',
  },
  args: {
    'functions-only': { type: 'boolean', description: 'Only the cloud functions' },
  },
  run: ({ args }) =>
    args['functions-only'] ? step('building the cloud functions', buildFunctions) : buildAll(),
})
