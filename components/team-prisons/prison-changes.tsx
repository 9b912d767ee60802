import { useTranslations } from 'next-intl'
import type { ChangeLine } from '@/components/history/change-line'
import type { SendKept } from '@/components/keeping/kept-answer'
import { usePrisonName } from '@/components/names/use-prison-name'
import { ChangeList } from '@/components/history/change-list'
import { teamLink, type TeamReading } from '@/components/team/team-link'

interface PrisonChangesProps {
  prison: { id: string; name: string; nameNative: string | null }
  reading: TeamReading
  lines: readonly ChangeLine[]
  /** After which change older ones are; null where there are none. */
  next: string | null
  timeZone: string
  restoreEvent: SendKept
  restoreOwn: (form: FormData) => Promise<void>
}

/** The last changes of a prison and of what happened there, and the way to all of them. */
export function PrisonChanges({ prison, reading, lines, next, ...act }: PrisonChangesProps) {
  const t = useTranslations('team-prisons')
  const path = `/prisons/${encodeURIComponent(prison.id)}/history`
  return (
    <section className="sec" aria-labelledby="prison-changes">
      <header><h2 id="prison-changes" className="t4">{t('changesTitle')}</h2></header>
      <p className="t2 soft">{t('changesLead')}</p>
      <ChangeList lines={lines} area="team-prisons" {...act} />
      {next !== null && <p className="t2"><a href={teamLink(reading, path)}>{t('allChanges')}</a></p>}
    </section>
  )
}

/** All of them, a page at a time. */
export function PrisonHistoryPart({ prison, reading, lines, next, ...act }: PrisonChangesProps) {
  const t = useTranslations('team-prisons')
  const name = usePrisonName()({ name: prison.name, nativeName: prison.nameNative })
  const path = `/prisons/${encodeURIComponent(prison.id)}`
  return (
    <div className="keeping">
      <div className="page-head">
        <h1 className="t5">{t('historyOf', { name })}</h1>
        <p className="t2 soft">{t('changesLead')} <a href={teamLink(reading, path)}>{t('backTo', { name })}</a></p>
      </div>
      <ChangeList lines={lines} area="team-prisons" {...act} />
      {next !== null && (
        <p className="t2"><a data-more href={teamLink(reading, `${path}/history`, { before: next })}>{t('older')}</a></p>
      )}
    </div>
  )
}
