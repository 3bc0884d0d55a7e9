export { createDeployCommand } from './commands/deploy-command'
export { createDoctorCommand } from './commands/doctor-command'
export { DeployError } from './deploy-error'
