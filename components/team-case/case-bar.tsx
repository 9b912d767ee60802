import { useLocale, useTranslations } from 'next-intl'
import { recordLink } from '@/components/board/case-links'
import { Key } from '@/components/keys/key'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { useMarks } from '@/components/ui/use-marks'
import type { Act } from './team-event-line'

/** What there is of a case beside its events. */
const MATTERS = ['history', 'identity', 'publication', 'people', 'photo'] as const

interface CaseBarProps {
  slug: string
  caseId: string
  owners: readonly string[]
  isPublic: boolean
  watching: 'owner' | 'watcher' | null
  /** The cases of the same person that were merged into it. */
  standsFor: readonly string[]
  mayRecord: boolean
  mayErase: boolean
  mayWriteLetters: boolean
  reading: TeamReading
  watch: Act
}

/** Who has the case, whether it is public, and the ways on from here. */
export function CaseBar({ slug, caseId, owners, isPublic, watching, standsFor, reading, watch, ...may }: CaseBarProps) {
  const t = useTranslations('team-case')
  const { comma, isolate } = useMarks()
  const locale = useLocale()
  return (
    <nav className="case-bar" aria-label={t('actions')}>
      <p className="t1 soft">
        {owners.length === 0 ? t('withNobody') : t('with', { owners: owners.map(isolate).join(comma) })} {t(isPublic ? 'public' : 'notPublic')}
        {standsFor.length > 0 && <> {t('standsFor', { slugs: standsFor.join(comma) })}</>}
      </p>
      {may.mayRecord && <a href={recordLink(slug)} aria-keyshortcuts="r">{t('record')} <Key of="r" /></a>}
      {MATTERS.map((matter) => <a key={matter} href={teamLink(reading, `/cases/${slug}/${matter}`)}>{t(matter)}</a>)}
      {may.mayWriteLetters && isPublic && <a href={teamLink(reading, '/letters/new', { case: slug })}>{t('letter')}</a>}
      {may.mayErase && <a href={teamLink(reading, `/cases/${slug}/erasure`)}>{t('erasure')}</a>}
      {isPublic && <a href={`/${locale}/cases/${slug}`}>{t('publicPage')}</a>}
      <a href={teamLink(reading, '/alerts', { case: slug })}>{t('alerts')}</a>
      {watching !== 'owner' && (
        <form action={watch}>
          <input type="hidden" name="case" value={caseId} />
          <input type="hidden" name="slug" value={slug} />
          <button className="plain" type="submit" name="watch" value={watching === null ? 'yes' : 'no'}>
            {t(watching === null ? 'watch' : 'unwatch')}
          </button>
        </form>
      )}
    </nav>
  )
}
