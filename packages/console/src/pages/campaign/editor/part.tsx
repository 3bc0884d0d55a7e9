import type { ReactNode } from 'react'

type Props = { readonly id: string; readonly title: string; readonly children: ReactNode }

/** A part of the form, with its title. */
export const Part = ({ id, title, children }: Props) => (
  <section className="editor__part" aria-labelledby={`part-${id}`}>
    <h2 className="heading" id={`part-${id}`} tabIndex={-1}>
      {title}
    </h2>
    {children}
  </section>
)
