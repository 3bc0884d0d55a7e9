import type { ReactNode } from 'react'
import './pill.scss'

type Props = { readonly tone?: 'calm' | 'open' | 'gold' | 'grave'; readonly children: ReactNode }

/** A state, in a word. */
export const Pill = ({ tone = 'calm', children }: Props) => (
  <span className={`pill pill--${tone}`}>{children}</span>
)
