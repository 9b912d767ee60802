import { useTranslations } from 'next-intl'
import { caseLink } from '@/components/board/case-links'
import { BothNames } from '@/components/names/both-names'
import type { FormAction } from '@/components/team/form-action'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { MergePair } from '@/lib/domain/merge/merge-pair'
import { ApartTold, MergeTold } from './merge-lines'
import { PairDecisions } from './pair-decisions'
import { PairIdentity } from './pair-identity'
import { PairTimeline } from './pair-timeline'

export interface PairArticleProps {
  pair: MergePair
  reading: TeamReading
  timeZone: string
  propose: FormAction
  confirm: FormAction
  close: FormAction
  undo: FormAction
  tellApart: FormAction
}

/** Two cases side by side, and what can be decided about them. */
export function PairArticle({ pair, reading, timeZone, ...actions }: PairArticleProps) {
  const t = useTranslations('team-merges')
  const { one, other, merges, apart } = pair
  const ended = merges.filter(({ state }) => state === 'closed' || state === 'undone')
  return (
    <article className="merges">
      <div className="page-head">
        <p className="t1"><a href={teamLink(reading, '/merges')}>{t('title')}</a></p>
        <h1 className="t5">{t(headingOf(pair))}</h1>
        <ul className="pair-lines">
          {[one, other].map(({ id, slug, name, owners, isPublic }) => (
            <li key={id}>
              <span><BothNames name={name} href={caseLink(reading, slug)} /></span>
              <span className="t1 soft">
                <bdi>{slug}</bdi> · {t(isPublic ? 'isPublic' : 'notPublic')}
                {owners.length > 0 && <> · {t('owners', { owners: owners.join(' ') })}</>}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <PairIdentity one={one} other={other} />
      <PairTimeline pair={pair} />
      <PairDecisions pair={pair} timeZone={timeZone} {...actions} />
      {(ended.length > 0 || apart !== null) && (
        <section className="sec" aria-labelledby="before">
          <h2 id="before" className="t4">{t('before')}</h2>
          <ul className="pair-lines">
            {apart !== null && <li><ApartTold apart={apart} timeZone={timeZone} /></li>}
            {ended.map((merge) => <li key={merge.id}><MergeTold merge={merge} timeZone={timeZone} /></li>)}
          </ul>
        </section>
      )}
    </article>
  )
}

/** What is asked of them, as long as it is open; then what was found. */
function headingOf({ merges, apart }: MergePair): 'question' | 'areOne' | 'apart' {
  if (merges.some(({ state }) => state === 'merged')) return 'areOne'
  return apart === null || merges.some(({ state }) => state === 'proposed') ? 'question' : 'apart'
}
