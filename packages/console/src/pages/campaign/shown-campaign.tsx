import type { CampaignDetail } from '@hongbao/types/operate'
import { createContext, useContext } from 'react'

export type ShownCampaign = Extract<CampaignDetail, { kind: 'campaign' }>

const Shown = createContext<ShownCampaign | undefined>(undefined)
export const ShownCampaignProvider = Shown.Provider

/** The published campaign of this page. */
export const useShownCampaign = (): ShownCampaign => {
  const shown = useContext(Shown)
  if (!shown) throw new Error('this page shows no campaign')
  return shown
}
