import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import { formatDay } from '@/lib/domain/dates/day'
import { AxisGroups } from './axis-groups'
import { AxisHead } from './axis-head'
import { AxisPages } from './axis-pages'
import { AxisPatterns } from './axis-patterns'
import type { AxisScene } from './axis-scene'
import type { LiveAxisStart } from './live/live-start'
import { cutGroups } from './cut-groups'
import type { LineWords } from './line-words'
import { PAGE_LINES, queryOf, type TimelineView } from './timeline-view'

interface AxisChartProps {
  scene: AxisScene
  view: TimelineView
  /** How many lines there are to be drawn in all. */
  drawn: number
  /** The prisons of the answer as this page calls them, for the script, which asks for the record's names. */
  prisons: readonly { id: string; name: string }[]
  words: LineWords
  reading: Reading
}

/** Where a script asks for all lines that the filters leave. */
function linkToApi({ filters, cursor }: TimelineView, { pinned, asOf }: Reading): string {
  const set = Object.entries({ ...filters, cursor, asOf: pinned ? formatDay(asOf) : '' }).filter(([, value]) => value !== '')
  return `/api/v1/timeline?${new URLSearchParams(set).toString()}`
}

/** The lines, as a form that asks for two of them side by side. */
export function AxisChart({ scene, view, drawn, prisons, words, reading }: AxisChartProps) {
  const t = useTranslations('axis')
  const { style, groups, window } = scene
  const kept = queryOf({ ...view, compare: [] })
  const live: LiveAxisStart = {
    source: linkToApi(view, reading), view, query: kept, window, reading, compare: [...view.compare],
    words: { ...words, prisons: Object.fromEntries(prisons.map(({ id, name }) => [id, name])) },
  }
  return (
    <form
      className="axis" id="lines" method="get" action={linkTo({ ...reading, pinned: false }, '/timeline')}
      data-live={JSON.stringify(live)}
    >
      {Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {reading.pinned && <input type="hidden" name="asOf" value={formatDay(reading.asOf)} />}
      <AxisPatterns />
      <div className="axis-top">
        <AxisHead axis={style.axis} ticks={style.ticks} words={words} />
        <span className="axis-end">{t('silenceDays')}</span>
      </div>
      <ol className="axis-rows">
        <AxisGroups
          groups={cutGroups(groups, view.first, PAGE_LINES)} style={style} words={words} reading={reading}
          compare={view.compare}
        />
      </ol>
      <AxisPages view={view} drawn={drawn} reading={reading} />
    </form>
  )
}
