/** Time 0 of tests and simulations, on the server's clock: 2027-02-01, before the New Year of the Goat. */
export const EPOCH = Date.UTC(2027, 1, 1)
