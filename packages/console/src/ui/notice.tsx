import type { ReactNode } from 'react'
import './notice.scss'

type Props = {
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** `trouble` is read out at once. */
  readonly look?: 'calm' | 'trouble'
}

/** A sentence in a place where there is nothing else: empty, or something went wrong. */
export const Notice = ({ title, children, action, look = 'calm' }: Props) => (
  <div className={`notice notice--${look}`} role={look === 'trouble' ? 'alert' : undefined}>
    <p className="notice__title">{title}</p>
    {children && <div className="note">{children}</div>}
    {action && <div className="notice__action">{action}</div>}
  </div>
)
