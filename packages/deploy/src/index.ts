export { DeployError } from './deploy-error'
