import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { Day } from '@/lib/domain/dates/day'
import { panWindow, zoomWindow, type DayWindow } from '@/lib/domain/timeline/window'
import { nameOfWindow, type LineWords } from './line-words'
import { queryOf, type TimelineView } from './timeline-view'

interface AxisToolsProps {
  view: TimelineView
  window: DayWindow
  asOf: Day
  words: LineWords
  reading: Reading
}

/** Closer, further, earlier, later, and what is shown as a file: links, so that none of it needs a script. */
export function AxisTools({ view, window, asOf, words, reading }: AxisToolsProps) {
  const t = useTranslations('axis.tools')
  const compare = useTranslations('axis.compare')
  const to = (path: string, shown: DayWindow | null) => linkTo(reading, path, queryOf({ ...view, window: shown }))
  const moves: [string, string, DayWindow | null][] = [
    ['out', '−', zoomWindow(window, 2, 1, asOf)],
    ['in', '+', zoomWindow(window, 0.5, 1, asOf)],
    ['earlier', '‹', panWindow(window, -0.5, asOf)],
    ['later', '›', panWindow(window, 0.5, asOf)],
  ]
  return (
    <div className="axis-tools t2">
      <p className="axis-zoom">
        {moves.map(([name, sign, shown]) => (
          <a key={name} className="btn" href={to('/timeline', shown)} data-move={name} title={t(name)}>
            <span className="sign" aria-hidden="true">{sign}</span> <span className="vh">{t(name)}</span>
          </a>
        ))}
        <span className="axis-window" role="status">
          {nameOfWindow(window, words)}
        </span>
        <a href={to('/timeline', null)} data-move="whole" hidden={view.window === null}>{t('whole')}</a>
      </p>
      <p className="axis-save">
        <button className="btn" type="submit" form="lines" title={compare('hint')}>{compare('button')}</button>
        <span>
          {t('save')} <a href={to('/timeline.svg', window)} data-save="svg" download>SVG</a>{' '}
          <a href={to('/timeline.csv', window)} data-save="csv" download>CSV</a>
        </span>
      </p>
    </div>
  )
}
