import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'

interface DoorFrameProps {
  title: string
  lead?: string
  children: ReactNode
}

/** A page before the workspace: one thing to do, and nothing told of what is inside. */
export function DoorFrame({ title, lead, children }: DoorFrameProps) {
  const t = useTranslations('workspace')
  return (
    <main className="door" id="content">
      <p className="team-word">{t('name')}</p>
      <h1 className="t4">{title}</h1>
      {lead !== undefined && <p className="soft">{lead}</p>}
      {children}
    </main>
  )
}
