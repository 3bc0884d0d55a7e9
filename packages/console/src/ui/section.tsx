import { type ReactNode, useId } from 'react'
import './section.scss'

type Props = {
  readonly title: string
  readonly note?: ReactNode
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** A part of a page, with its title. */
export const Section = ({ title, note, action, children }: Props) => {
  const id = useId()
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section__head">
        <div>
          <h2 className="heading" id={id}>
            {title}
          </h2>
          {note && <p className="note">{note}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  )
}
