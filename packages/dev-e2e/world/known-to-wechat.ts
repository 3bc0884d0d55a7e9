/** The local WeChat finds them as risky as can be. Only a campaign with a risk policy asks. */
export const RISKY = ['o-risky', 'o-risky-too'] as const

/** The secret of a cover that WeChat knows beside the demo's. */
export const SMALL_CTOKEN = 'ctoken-small'
