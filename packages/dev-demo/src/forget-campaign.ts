/**
 * Removes every document of a campaign, through the SDK that `cloud-kit` has made ready. It is for the demo, in which a
 * campaign may begin anew; nothing of the product deletes stock, claims or changes.
 */
export const forgetCampaign = async (campaignId: string): Promise<void> => {
  const { default: cloud } = await import('wx-server-sdk')
  const database = cloud.database()
  const { command } = database
  const beginsWith = (text: string) => command.gte(text).and(command.lt(`${text}\uffff`))
  const remove = async (collection: string, where: object): Promise<void> => {
    await database.collection(collection).where(where).remove()
  }
  await remove('campaigns', { _id: campaignId })
  await remove('drafts', { _id: campaignId })
  await remove('changes', { campaignId })
  await remove('buckets', { campaignId })
  await remove('claims', { _id: beginsWith(`${campaignId}:`) })
  await remove('serials', { campaignId })
  await remove('batches', { campaignId })
  await remove('secrets', { _id: `ctoken:${campaignId}` })
  await remove('secrets', { _id: beginsWith(`ctoken:${campaignId}:`) })
  await remove('secrets', { _id: beginsWith(`person-key:${campaignId}:`) })
}
