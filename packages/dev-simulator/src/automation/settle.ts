/** Waits until the effects of an action are on the screen: its promises, its setData, and new components. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done, 0))
}
