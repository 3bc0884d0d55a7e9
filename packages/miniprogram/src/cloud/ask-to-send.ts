import Taro from '@tarojs/taro'

/** WeChat's code when the person has switched messages off altogether. */
const SWITCHED_OFF = 20004

/** What came of WeChat's question whether one message may be sent. */
export type Permission = 'accepted' | 'rejected' | 'switched-off' | 'failed'

/**
 * Asks for one message with a template. WeChat asks only in answer to a tap: nothing may be awaited between the tap
 * and this call.
 */
export const askToSend = async (templateId: string): Promise<Permission> => {
  try {
    const answers = await Taro.requestSubscribeMessage({ tmplIds: [templateId], entityIds: [] })
    return (answers as Record<string, unknown>)[templateId] === 'accept' ? 'accepted' : 'rejected'
  } catch (error) {
    return Object(error).errCode === SWITCHED_OFF ? 'switched-off' : 'failed'
  }
}
