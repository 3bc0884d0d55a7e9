/** The promise, or a rejection when it takes longer. */
export const within = <Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('timeout')), milliseconds)
    promise.then(resolve, reject)
  })
