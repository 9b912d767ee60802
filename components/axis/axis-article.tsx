import { useTranslations } from 'next-intl'
import { NoCases } from '@/components/cases/no-cases'
import { PageScript } from '@/components/site/page-script'
import type { Reading } from '@/components/site/reading'
import type { TimelineAnswer } from '@/lib/domain/contract/timeline-answer'
import type { TimelineLine, TimelineListing } from '@/lib/domain/contract/timeline-line'
import { packTimeline } from '@/lib/domain/timeline/pack-timeline'
import { LOCALE_FACTS } from '@/lib/i18n/locales'
import { AxisChart } from './axis-chart'
import { AxisCount } from './axis-count'
import { AxisLegend } from './axis-legend'
import { layScene, type AxisScene } from './axis-scene'
import { AxisTable } from './axis-table'
import { AxisTools } from './axis-tools'
import { CompareSection } from './compare-section'
import { cutGroups } from './cut-groups'
import { PAGE_LINES, type TimelineView } from './timeline-view'
import { useLineWords } from './use-line-words'

interface AxisArticleProps {
  listing: TimelineListing
  compared: readonly TimelineLine[]
  /** What people are called whom the record calls by words, by slug. */
  people?: Record<string, string>
  view: TimelineView
  reading: Reading
}

/** Many cases on one axis of time, two of them side by side where that is asked for, and all of it in words. */
export function AxisArticle({ listing, compared, people = {}, view, reading }: AxisArticleProps) {
  const t = useTranslations('axis')
  const words = { ...useLineWords(LOCALE_FACTS[reading.locale].direction === 'rtl'), people }
  if (listing.total === 0) return <NoCases values={view.filters} path="/timeline" reading={reading} />
  const { asOf } = reading
  const answer = packTimeline(listing, asOf)
  const scene = layScene(answer, view, asOf, words)
  const shown = listing.lines.length
  const pair = packTimeline({ total: compared.length, lines: [...compared] }, asOf)
  return (
    <>
      <AxisCount listing={listing} view={view} reading={reading} />
      {compared.length === 2 && (
        <CompareSection lines={compared} answer={pair} view={view} words={words} reading={reading} />
      )}
      {compared.length === 1 && <p className="t2 axis-note">{t('compare.one')}</p>}
      <AxisTools view={view} window={scene.window} asOf={asOf} words={words} reading={reading} />
      <AxisLegend />
      <AxisChart scene={scene} view={view} drawn={shown} prisons={answer.prisons} words={words} reading={reading} />
      <p className="axis-key t1 soft">
        {t('legend.vague')} <span className="axis-keys" hidden>{t('tools.keys')}</span>
      </p>
      <PageScript name="axis" />
      <AxisTable rows={rowsOf(scene, answer, listing, view)} words={words} reading={reading} />
    </>
  )
}

/** What the page draws, with its words. */
function rowsOf({ groups }: AxisScene, answer: TimelineAnswer, { lines }: TimelineListing, { first }: TimelineView) {
  const lineOf = new Map(answer.cases.map((one, place) => [one.slug, lines[place]]))
  return cutGroups(groups, first, PAGE_LINES).flatMap(({ cases }) => cases.flatMap((one) => {
    const line = lineOf.get(one.slug)
    return line === undefined ? [] : [{ one, line }]
  }))
}
