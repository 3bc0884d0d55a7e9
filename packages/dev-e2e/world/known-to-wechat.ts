/** People whom WeChat gives the highest risk rank. Only a campaign with a risk policy asks for it. */
export const RISKY = ['o-risky', 'o-risky-too'] as const

/** The secret of a cover that WeChat knows beside the demo's. */
export const SMALL_CTOKEN = 'ctoken-small'
