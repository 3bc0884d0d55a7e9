import type { ReactNode } from 'react'
import './button.scss'

type Props = {
  readonly href: string
  readonly look?: 'primary' | 'plain' | 'quiet'
  readonly small?: boolean
  readonly id?: string
  readonly children: ReactNode
}

/** A link that looks like a button. */
export const LinkButton = ({ look = 'plain', small = false, ...props }: Props) => (
  <a {...props} className={`button button--${look}${small ? ' button--small' : ''}`} />
)
