import type { ReactNode } from 'react'
import { Icon } from './icon'
import './page-head.scss'

type Props = {
  readonly title: string
  readonly lead?: ReactNode
  readonly action?: ReactNode
  /** The page above this one. */
  readonly back?: { readonly href: string; readonly label: string }
}

export const PageHead = ({ title, lead, action, back }: Props) => (
  <header className="page-head">
    {back && (
      <a className="page-head__back note" href={back.href}>
        <Icon name="right" />
        {back.label}
      </a>
    )}
    <div className="page-head__row">
      <div className="page-head__words">
        <h1 className="title">{title}</h1>
        {lead && <div className="note">{lead}</div>}
      </div>
      {action && <div className="page-head__action">{action}</div>}
    </div>
  </header>
)
