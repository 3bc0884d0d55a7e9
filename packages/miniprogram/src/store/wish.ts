import { create } from 'zustand'
import type { Wish } from '../campaign/find-covers'

/** What the person looks for in the gallery. Another page may set it and lead there. */
export const useWish = create<{ readonly wish: Wish }>(() => ({ wish: {} }))

export const wishFor = (wish: Wish): void => useWish.setState({ wish })
