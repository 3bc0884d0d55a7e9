/** Something that the person at the keyboard can mend. The message is one sentence or two: what is wrong, what to do. */
export class DeployError extends Error {
  override readonly name = 'DeployError'
}
