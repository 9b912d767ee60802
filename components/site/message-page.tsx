import type { ReactNode } from 'react'

/** A page that has only something to say: what is wrong, where, and where to go on. */
export function MessagePage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="page-head message">
      <h1 className="t5">{title}</h1>
      {children}
    </div>
  )
}
