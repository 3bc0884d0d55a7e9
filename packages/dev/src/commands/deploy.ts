import { createDeployCommand, createDoctorCommand } from '@hongbao/deploy'
import { step } from '../progress'

const build = (): Promise<void> =>
  step('building the cloud functions', async () =>
    (await import('../build/build-functions')).buildFunctions(),
  )

export const deploy = createDeployCommand(build)

export const doctor = createDoctorCommand(build)
