import { labelMonths } from './axis-labels'
import { LevelMarks } from './strip-level-marks'
import { monthsOn } from './month-axis'
import { percent } from './percent'
import type { SilenceFigure } from './silence-figure'
import { SilenceDimension } from './silence-dimension'
import { useSilenceWords } from './silence-words'
import { beginningOf, layStrip, NARROWEST_STRIP_PX, strokesPath, type Strip } from './strip-geometry'
import { StripStart } from './strip-start'
import { useAxisWords } from './use-axis-words'
import { useCalendar } from './use-calendar'

const STROKES_TOP = 42
const STROKES_HEIGHT = 120
const BASE = STROKES_TOP + STROKES_HEIGHT
const AXIS = BASE + 4
const DIMENSION = AXIS + 42
const HEIGHT = DIMENSION + 46

/**
 * The silence over a wide page: one stroke a day, or a week where there are very many. Lengths along it are
 * percentages, so that it follows the page's width while its words keep their size.
 */
export function SilenceStrip(figure: SilenceFigure) {
  const { silence, asOf, marks, rightToLeft = false } = figure
  const strip = layStrip(silence, asOf)
  const words = useSilenceWords(figure)
  const positions = strip.strokes.length + strip.lead
  const placed = strip.strokes.map(({ share }, index) => ({ position: index + strip.lead, share }))
  return (
    <svg
      className="silence-strip" width="100%" height={HEIGHT} role="img" aria-label={words.alternative}
      direction={rightToLeft ? 'rtl' : 'ltr'}
    >
      <LevelMarks marks={marks} strip={strip} rightToLeft={rightToLeft} />
      <svg
        y={STROKES_TOP} width="100%" height={STROKES_HEIGHT} preserveAspectRatio="none"
        viewBox={`0 0 ${positions} ${STROKES_HEIGHT}`}
      >
        <path
          className="sil" d={strokesPath(placed, STROKES_HEIGHT)}
          transform={rightToLeft ? `translate(${positions} 0) scale(-1 1)` : undefined}
        />
      </svg>
      <StripStart silence={silence} asOf={asOf} strip={strip} rightToLeft={rightToLeft} top={STROKES_TOP} base={BASE} />
      <StripAxis strip={strip} rightToLeft={rightToLeft} />
      <svg y={DIMENSION} width="100%" height="1" overflow="visible">
        <SilenceDimension figure={figure} strip={strip} words={words} />
      </svg>
    </svg>
  )
}

function StripAxis({ strip, rightToLeft }: { strip: Strip; rightToLeft: boolean }) {
  const words = useAxisWords()
  const calendar = useCalendar()
  const [first, last] = [strip.strokes.at(0)?.first, strip.strokes.at(-1)?.last]
  if (first === undefined || last === undefined) return null
  const months = monthsOn(first, last, calendar)
  const pxPerDay = NARROWEST_STRIP_PX / ((last - first + 1) * (1 + strip.lead / strip.strokes.length))
  const ticks = strip.unit === 'week' ? months.filter(({ month }) => month === 1) : months
  return (
    <g>
      <line className="sil-hair" x1="0" x2="100%" y1={AXIS} y2={AXIS} />
      {ticks.filter(({ begins }) => begins).map((month) => {
        const x = percent(beginningOf(month.first, strip), rightToLeft)
        return <line key={month.first} className="sil-hair" x1={x} x2={x} y1={AXIS} y2={AXIS + 9} />
      })}
      {labelMonths(months, pxPerDay, words).map(({ month, text }) => (
        <text
          key={month.first} x={percent(beginningOf(month.first, strip), rightToLeft)} dx={rightToLeft ? -5 : 5}
          y={AXIS + 17}
        >
          {text}
        </text>
      ))}
    </g>
  )
}
