import Taro from '@tarojs/taro'

/** WeChat's code when the person has switched all messages off. */
const SWITCHED_OFF = 20004

/** How WeChat's question about one message was answered. */
export type Permission = 'accepted' | 'rejected' | 'switched-off' | 'failed'

/**
 * Asks for consent to one message with a template. WeChat asks only right after a tap: nothing may be awaited between
 * the tap and this call.
 */
export const askToSend = async (templateId: string): Promise<Permission> => {
  try {
    const answers = await Taro.requestSubscribeMessage({ tmplIds: [templateId], entityIds: [] })
    return (answers as Record<string, unknown>)[templateId] === 'accept' ? 'accepted' : 'rejected'
  } catch (error) {
    return Object(error).errCode === SWITCHED_OFF ? 'switched-off' : 'failed'
  }
}
