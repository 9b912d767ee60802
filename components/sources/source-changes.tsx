import { useTranslations } from 'next-intl'
import type { ChangeLine } from '@/components/history/change-line'
import { ChangeList } from '@/components/history/change-list'

interface SourceChangesProps {
  lines: readonly ChangeLine[]
  timeZone: string
  restore: (form: FormData) => Promise<void>
}

/** How a source came to stand as it does, and the way back to each version. */
export function SourceChanges({ lines, timeZone, restore }: SourceChangesProps) {
  const t = useTranslations('team-sources')
  return (
    <div className="keeping">
      <section className="sec" aria-labelledby="source-changes">
        <header><h2 id="source-changes" className="t4">{t('changesTitle')}</h2></header>
        <p className="t2 soft">{t('changesLead')}</p>
        <ChangeList lines={lines} timeZone={timeZone} area="team-sources" restoreOwn={restore} />
      </section>
    </div>
  )
}
