import { useTranslations } from 'next-intl'
import { BothNames } from '@/components/names/both-names'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { LevelMark, PossibleMark } from '@/components/ui/urgency-mark'
import { formatBareCount } from '@/lib/i18n/format-count'
import { isClosed, mayBeHeld } from './custody'
import { FoundByLine } from './found-by-line'

/** The level of a row, what is possible beside it, or that the case is closed. */
export function RowLevel({ line }: { line: CaseLine }) {
  const t = useTranslations('vocabulary')
  const { level, possible } = line.urgency
  if (isClosed(line.status) && level === 'none') return <span className="soft">{t('closed')}</span>
  return (
    <>
      <LevelMark level={level} /> <span className="t1"><PossibleMark level={level} possible={possible} /></span>
    </>
  )
}

/** The person's name with a link, and in their own script; of a search, why they are shown. */
export function RowName({ line, href }: { line: CaseLine; href: string }) {
  return <><BothNames name={line.name} href={href} /> <FoundByLine line={line} /></>
}

/** The status for certain, and the one that is possible beside it. */
export function RowStatus({ line }: { line: CaseLine }) {
  const t = useTranslations('vocabulary')
  return (
    <>
      {t(`status.${line.status}`)}
      {line.statusPossible !== null && (
        <> <span className="possible soft t1">{t(`possibleStatus.${line.statusPossible}`)}</span></>
      )}
    </>
  )
}

/** The place; said to be missing only where the person is or may be held. */
export function RowPlace({ line }: { line: CaseLine }) {
  const t = useTranslations('vocabulary')
  const possible = line.prisonPossible === null ? null : t('possiblePlace', { prison: line.prisonPossible.name })
  if (line.prison === null && possible === null) {
    return mayBeHeld(line.status) ? <span className="soft">{t('notKnown')}</span> : null
  }
  return (
    <>
      {line.prison?.name} {possible !== null && <span className="possible soft t1">{possible}</span>}
    </>
  )
}

/** The days of silence as bounds; a silence that is not there reads the same whatever the cause. */
export function RowSilence({ line }: { line: CaseLine }) {
  const t = useTranslations('vocabulary')
  const dates = useTranslations('dates')
  if (line.silence !== null) return <b>{formatBareCount(line.silence, dates)}</b>
  return mayBeHeld(line.status) ? <span className="soft">{t('notStated')}</span> : null
}
