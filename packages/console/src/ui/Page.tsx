import type { ReactNode } from 'react'

/** A page: its title, its one h1, the important sentence, what can be done with the whole. */
export const Page = ({
  title,
  heading,
  lead,
  tools,
  children,
}: {
  title: string
  heading?: ReactNode
  lead?: ReactNode
  tools?: ReactNode
  children: ReactNode
}) => (
  <article className="page">
    <title>{`${title} · Trunkline`}</title>
    <header className="page-head">
      <div className="page-words">
        <h1 tabIndex={-1}>{heading ?? title}</h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {tools !== undefined && <div className="row no-print">{tools}</div>}
    </header>
    {children}
  </article>
)

/** A part of a page under its own heading. */
export const Section = ({
  heading,
  aside,
  children,
  id,
}: {
  heading: string
  aside?: ReactNode
  children: ReactNode
  id?: string
}) => (
  <section className="section" {...(id === undefined ? {} : { id })} aria-label={heading}>
    <div className="section-head">
      <h2>{heading}</h2>
      {aside !== undefined && <div className="section-aside">{aside}</div>}
    </div>
    {children}
  </section>
)
