import { useTranslations } from 'next-intl'
import type { TeamReading } from '@/components/team/team-link'
import type { ApartRecord, MergeRecord } from '@/lib/domain/merge/merge-pair'
import { formatInstant } from '@/lib/i18n/format-instant'
import { PairLink } from './pair-link'

interface LineProps {
  reading: TeamReading
  timeZone: string
}

/** A merge in a list: whose, who proposed it and why, and who ended it. */
export function MergeLine({ merge, reading, timeZone }: LineProps & { merge: MergeRecord }) {
  const { from, into } = merge
  return (
    <li>
      <PairLink one={from} other={into} reading={reading} />
      <MergeTold merge={merge} timeZone={timeZone} />
    </li>
  )
}

/** What became of a merge, in sentences. */
export function MergeTold({ merge, timeZone }: { merge: MergeRecord; timeZone: string }) {
  const [t, dates] = [useTranslations('team-merges.told'), useTranslations('dates')]
  const { state, from, into, proposedBy, proposedAt, reason, endedBy, endedAt, undoneWhy, isOwn } = merge
  return (
    <>
      <span className="t1 soft">
        {t('proposed', {
          who: proposedBy, at: formatInstant(proposedAt, timeZone, dates), from: from.slug, into: into.slug,
        })}{' '}
        {endedBy !== null && endedAt !== null && state !== 'proposed'
          && t(state, { who: endedBy, at: formatInstant(endedAt, timeZone, dates) })}
        {state === 'proposed' && isOwn && t('own')}
      </span>
      {reason !== null && <bdi>{reason}</bdi>}
      {undoneWhy !== null && <bdi>{undoneWhy}</bdi>}
    </>
  )
}

/** Two cases in a list that were found to be of two people. */
export function ApartLine({ apart, reading, timeZone }: LineProps & { apart: ApartRecord }) {
  return (
    <li>
      <PairLink one={apart.one} other={apart.other} reading={reading} />
      <ApartTold apart={apart} timeZone={timeZone} />
    </li>
  )
}

/** Who said so, when and why. */
export function ApartTold({ apart, timeZone }: { apart: ApartRecord; timeZone: string }) {
  const [t, dates] = [useTranslations('team-merges.told'), useTranslations('dates')]
  const { decidedBy, decidedAt, reason } = apart
  return (
    <>
      <span className="t1 soft">{t('apart', { who: decidedBy, at: formatInstant(decidedAt, timeZone, dates) })}</span>
      {reason !== null && <bdi>{reason}</bdi>}
    </>
  )
}
