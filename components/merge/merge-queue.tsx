import { useTranslations } from 'next-intl'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { Candidate } from '@/lib/domain/merge/candidate'
import type { ApartRecord, MergeRecord } from '@/lib/domain/merge/merge-pair'
import { formatInstant } from '@/lib/i18n/format-instant'
import { CandidateList } from './candidate-list'
import { CompareForm } from './compare-form'
import { ApartLine, MergeLine } from './merge-lines'

interface MergeQueueProps {
  candidates: readonly Candidate[]
  /** The page of candidates that is shown, 1 the first. */
  page: number
  hasMore: boolean
  /** When candidates were last looked for; null where they never were. */
  reckonedAt: Date | null
  merges: readonly MergeRecord[]
  apart: readonly ApartRecord[]
  /** What was asked to be compared and is not there. */
  compared: { one: string; other: string } | null
  reading: TeamReading
  timeZone: string
}

/** What waits for a second reviewer, who may be one person, and what was decided. */
export function MergeQueue(props: MergeQueueProps) {
  const { candidates, page, hasMore, reckonedAt, merges, apart, compared, reading, timeZone } = props
  const [t, dates] = [useTranslations('team-merges'), useTranslations('dates')]
  const waiting = merges.filter(({ state }) => state === 'proposed')
  const standing = merges.filter(({ state }) => state === 'merged')
  const line = { reading, timeZone }
  return (
    <div className="merges">
      <div className="page-head"><h1 className="t5">{t('title')}</h1><p>{t('lead')}</p></div>
      <section className="sec" aria-labelledby="waiting">
        <h2 id="waiting" className="t4">{t('waiting')}</h2>
        {waiting.length === 0 ? <p className="soft">{t('nothingWaits')}</p> : (
          <ul className="pair-lines">{waiting.map((merge) => <MergeLine key={merge.id} merge={merge} {...line} />)}</ul>
        )}
      </section>
      <section className="sec" aria-labelledby="maybe">
        <h2 id="maybe" className="t4">{t('maybe')}</h2>
        <p className="soft">{t('maybeLead')}{' '}
          {reckonedAt === null ? t('neverReckoned') : t('reckoned', { at: formatInstant(reckonedAt, timeZone, dates) })}
        </p>
        {candidates.length === 0 ? <p className="soft">{t('nobody')}</p>
          : <CandidateList candidates={candidates} reading={reading} />}
        {hasMore && <p><a href={teamLink(reading, '/merges', { page: String(page + 1) })}>{t('more')}</a></p>}
      </section>
      <CompareForm compared={compared} />
      {standing.length > 0 && (
        <section className="sec" aria-labelledby="merged">
          <h2 id="merged" className="t4">{t('merged')}</h2>
          <ul className="pair-lines">{standing.map((merge) => <MergeLine key={merge.id} merge={merge} {...line} />)}</ul>
        </section>
      )}
      {apart.length > 0 && (
        <section className="sec" aria-labelledby="apart">
          <h2 id="apart" className="t4">{t('apart')}</h2>
          <ul className="pair-lines">
            {apart.map((one) => <ApartLine key={`${one.one.id} ${one.other.id}`} apart={one} {...line} />)}
          </ul>
        </section>
      )}
    </div>
  )
}
