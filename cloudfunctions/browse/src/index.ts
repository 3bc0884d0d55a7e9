import { defineFunction } from '@hongbao/cloud-kit'
import { browseCampaign, browseCatalog, browseMyCovers } from '@hongbao/service'
import { type BrowseData, type BrowseRefusal, BrowseRequest, type Outcome } from '@hongbao/types'

export const main = defineFunction({
  name: 'browse',
  request: BrowseRequest,
  handle: ({
    request,
    openid,
    ports,
    instance,
  }): Promise<Outcome<BrowseData[BrowseRequest['action']], BrowseRefusal>> => {
    switch (request.action) {
      case 'catalog':
        return browseCatalog(ports)
      case 'campaign':
        return browseCampaign(ports, instance, request.campaignId, openid)
      case 'my-covers':
        return browseMyCovers(ports, instance, openid)
    }
  },
})
