/** What comes of a promise, unless it takes longer than so many milliseconds: then it rejects. */
export const within = <Value>(milliseconds: number, promise: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('timeout')), milliseconds)
    promise.then(resolve, reject)
  })
