import { defineFunction } from '@hongbao/cloud-kit'
import { browseCampaign, browseCatalog, browseMyCovers } from '@hongbao/service'
import { BrowseRequest } from '@hongbao/types'

export const main = defineFunction('browse', BrowseRequest, {
  catalog: browseCatalog,
  campaign: browseCampaign,
  'my-covers': browseMyCovers,
})
