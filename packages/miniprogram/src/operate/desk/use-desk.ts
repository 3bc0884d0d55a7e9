import type { DutyCampaign, DutyCampaigns } from '@hongbao/types'
import Taro, { useDidShow } from '@tarojs/taro'
import { useCallback, useState } from 'react'
import { client } from '../../cloud/client'
import type { Problem, Reply } from '../../cloud/reply'
import { usePullToRefresh } from '../../hooks/use-pull-to-refresh'
import { dutyRefusalWords, useOperateWords } from '../use-operate-words'

export type Desk = {
  /** Undefined until the answer comes. */
  readonly reply?: Reply<DutyCampaigns>
  /** The campaign that is being changed. */
  readonly changing?: string
  readonly note: string
  readonly refresh: () => Promise<Problem | undefined>
  readonly change: (campaign: DutyCampaign) => Promise<void>
}

const ID_LENGTH = 12

/** An id for one change. It is drawn once a tap, so that a repetition is known as one. */
const freshId = (): string =>
  Array.from({ length: ID_LENGTH }, () => Math.floor(Math.random() * 36).toString(36)).join('')

/** What an operator watches today, and pausing and resuming it. A change is confirmed, and asked for exactly once. */
export const useDesk = (): Desk => {
  const w = useOperateWords()
  const [reply, setReply] = useState<Reply<DutyCampaigns>>()
  const [changing, setChanging] = useState<string>()
  const [note, setNote] = useState('')
  const refresh = useCallback(async (): Promise<Problem | undefined> => {
    const answer = await client.duty({ action: 'campaigns' })
    setReply(answer)
    return 'problem' in answer ? answer.problem : undefined
  }, [])
  useDidShow(() => void refresh())
  usePullToRefresh(refresh)
  const change = async ({ campaignId, revision, standing }: DutyCampaign) => {
    const action = standing === 'paused' ? 'resume' : 'pause'
    const { title, content, yes, no } = action === 'pause' ? w.surePause : w.sureResume
    const { confirm } = await Taro.showModal({ title, content, confirmText: yes, cancelText: no })
    if (!confirm) return
    setChanging(campaignId)
    const made = await client.duty({ action, campaignId, from: revision, changeId: freshId() })
    setChanging(undefined)
    setNote(made.ok ? '' : (dutyRefusalWords(w, made)?.title ?? w.refusals.UNKNOWN.title))
    await refresh()
  }
  return { reply, changing, note, refresh, change }
}
