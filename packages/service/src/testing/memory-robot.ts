import type { Robot } from '../index'

/** A robot that keeps the messages it takes. It takes none while `down`. */
export type MemoryRobot = Robot & { readonly sent: string[]; down: boolean }

export const memoryRobot = (): MemoryRobot => {
  const robot: MemoryRobot = {
    sent: [],
    down: false,
    send: async (_webhook, markdown) => {
      if (!robot.down) robot.sent.push(markdown)
      return !robot.down
    },
  }
  return robot
}
