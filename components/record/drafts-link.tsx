'use client'

import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'
import { browserInstant } from './browser-instant'
import { listDrafts, onDrafts } from './drafts/draft-store'

/** What this browser keeps and has not sent, with a link to go on; nothing where there is nothing. */
export function DraftsLink({ accountId, title, nobody }: { accountId: string; title: string; nobody: string }) {
  const found = useSyncExternalStore(onDrafts, () => read(accountId), () => '[]')
  const drafts: { path: string; about: string }[] = JSON.parse(found)
  if (drafts.length === 0) return null
  return (
    <>
      <h2 className="t1 soft">{title}</h2>
      <ul className="drafts">
        {drafts.map(({ path, about }) => (
          <li key={path}><a href={path}><Icon name="cloud" /> {about || nobody}</a></li>
        ))}
      </ul>
    </>
  )
}

/** As text, so that the same drafts are the same value. */
function read(accountId: string): string {
  return JSON.stringify(listDrafts(accountId, browserInstant()).map(({ path, about }) => ({ path, about })))
}
