import type { Ports } from './ports'

/** A WeCom group robot: 20 messages a minute, 4,096 bytes of markdown each. It never throws. */
export type Robot = {
  /** False unless the robot surely took the message. The message may then be sent again. */
  readonly send: (webhook: string, markdown: string) => Promise<boolean>
}

/** What a verb that tells operators needs of the world. */
export type AlertingPorts = Ports & { readonly robot: Robot }
