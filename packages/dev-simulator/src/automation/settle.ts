/** Lets what an action set in motion reach the screen: promises, setData, components that it made. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise((done) => setTimeout(done, 0))
}
