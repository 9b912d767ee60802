import type { ReactNode } from 'react'
import { longestSilence } from '@/components/silence/longest-silence'
import { SilenceBarDrawing } from '@/components/silence/silence-bar-drawing'
import { LevelShape } from '@/components/ui/level-shape'
import { rankOf } from '@/lib/domain/vocabulary'
import type { Calendar } from '@/lib/domain/dates/typed/typed-reading'
import type { Translate } from '@/lib/i18n/translate'
import type { DayLine, DayView } from './day-model'

interface MovedListProps {
  view: DayView
  lines: readonly DayLine[]
  /** Speaks `vocabulary`. */
  t: Translate
  /** What a line says, with the person as a link. */
  sayOf: (line: DayLine) => ReactNode
  placeOf: (line: DayLine) => string
  isRtl: boolean
  calendar: Calendar
}

const BAR_WIDTH = 342

/** The most urgent people on a day that was moved to: of each the level, the place and the silence. */
export function MovedList({ view, lines, t, sayOf, placeOf, isRtl, calendar }: MovedListProps) {
  const scaleDays = longestSilence(lines.map(({ silence }) => silence))
  return lines.map((line) => (
    <li key={line.person.slug}>
      <div className="who">
        <MovedLevel line={line} t={t} />
        <span>{placeOf(line)}</span>
      </div>
      <p className="say">{sayOf(line)}</p>
      {line.silence && (
        <div className="bar">
          <SilenceBarDrawing
            silence={line.silence} asOf={view.day} scaleDays={scaleDays} width={BAR_WIDTH} height={12}
            rightToLeft={isRtl} calendar={calendar}
          />
        </div>
      )}
    </li>
  ))
}

function MovedLevel({ line: { level, possible }, t }: { line: DayLine; t: Translate }) {
  const mayBeMore = possible !== 'none' && rankOf(possible) > rankOf(level)
  return (
    <span className="marks">
      <span className={`u u-${level}`}>{level !== 'none' && <LevelShape level={level} />}{t(`level.${level}`)}</span>
      {' '}
      {mayBeMore && (
        <span className={`u u-${possible}`}>
          <LevelShape level={possible} hollow />{t(`possibleLevel.${possible}`)}
        </span>
      )}
    </span>
  )
}
