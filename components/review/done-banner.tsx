'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'next-intl'
import { Key } from '@/components/keys/key'

/** How long a decision can be undone. */
const UNDO_MS = 10_000

/** What was just done. */
export interface Done {
  what: 'verify' | 'dispute' | 'send_back' | 'publish' | 'undo'
  eventId: string
  version: number
  /** Whether the reviewer is asked to publish the day of a private contact. */
  asksForDay: boolean
  awaitsSecond: boolean
}

interface DoneBannerProps {
  done: Done
  undo: (form: FormData) => Promise<void>
  publishDay: (form: FormData) => Promise<void>
}

/** Says what was decided, and for ten seconds lets it be undone. */
export function DoneBanner({ done, undo, publishDay }: DoneBannerProps) {
  const t = useTranslations('review')
  const [isUndoable, setUndoable] = useState(done.what !== 'undo' && done.what !== 'publish')
  useEffect(() => {
    const timer = setTimeout(() => setUndoable(false), UNDO_MS)
    return () => clearTimeout(timer)
  }, [])
  const about = (
    <>
      <input type="hidden" name="event" value={done.eventId} />
      <input type="hidden" name="version" value={done.version} />
    </>
  )
  return (
    <div className="done" role="status">
      <p><b>{t(`done.${done.what}`)}</b> {done.awaitsSecond && t('done.awaitsSecond')}</p>
      {isUndoable && (
        <form action={undo}>
          {about}<input type="hidden" name="what" value={done.what} />
          <button className="plain" type="submit" aria-keyshortcuts="u">{t('undo')} <Key of="u" /></button>
        </form>
      )}
      {done.asksForDay && (
        <form action={publishDay}>
          {about}<p>{t('publishDay')}</p>
          <button className="btn" type="submit">{t('publishDayYes')}</button>
        </form>
      )}
    </div>
  )
}
