import type { ReactNode } from 'react'
import { formatDayCount } from '@/lib/i18n/format-count'
import type { Translate } from '@/lib/i18n/translate'
import type { DayView } from './day-model'

interface MovedFiguresProps {
  view: DayView
  /** Speaks `home.totals`. */
  t: Translate
  dates: Translate
  number: (value: number) => string
  /** The sentence about the longest silence, with a link to the person. */
  longest: ReactNode
}

/** The four figures of the first page on a day that was moved to: as components/home/totals.tsx has them. */
export function MovedFigures({ view, t, dates, number, longest }: MovedFiguresProps) {
  const { held, cases, critical, possiblyCritical, map } = view
  const figures: [string, ReactNode][] = [
    [number(held), t('held', { held, cases })],
    [number(critical), t('critical', { critical, possible: possiblyCritical })],
    [number(map.unplaced), t('unplaced', { count: map.unplaced })],
    view.longest ? [formatDayCount(view.longest, dates), longest] : [t('none'), t('longestNone')],
  ]
  return figures.map(([value, words], place) => (
    <div key={place}>
      <dt>{words}</dt>
      <dd>{value}</dd>
    </div>
  ))
}
