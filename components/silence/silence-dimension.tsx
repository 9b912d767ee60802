import { addDays } from '@/lib/domain/dates/day'
import { percent } from './percent'
import { firstDrawnDay, latestStart, startOf } from './silence-days'
import type { SilenceFigure } from './silence-figure'
import type { SilenceWords } from './silence-words'
import { beginningOf, middleOf, type Strip } from './strip-geometry'

interface SilenceDimensionProps {
  figure: SilenceFigure
  strip: Strip
  words: SilenceWords
}

/** From this share of the strip on, the words about the vague start have room under it. */
const ROOM_FOR_START = 0.17
/** From this share on, the certain days have room for their words and the as-of day's. */
const ROOM_FOR_BOTH = 0.55

/** Under the strip: a dotted span where the start lies, a solid dimension line for what is certain. */
export function SilenceDimension({ figure, strip, words }: SilenceDimensionProps) {
  const { silence, asOf, rightToLeft = false } = figure
  const at = (fraction: number) => percent(fraction, rightToLeft)
  const solid = startOf(silence) === 'slope'
    ? beginningOf(addDays(latestStart(silence, asOf), 1), strip)
    : beginningOf(latestStart(silence, asOf), strip)
  const both = 1 - solid >= ROOM_FOR_BOTH
  return (
    <g>
      {words.start && (
        <VagueStart
          from={at(middleOf(firstDrawnDay(silence, asOf), strip))}
          to={at(middleOf(latestStart(silence, asOf), strip))}
        />
      )}
      <line className="sil-line" x1={at(solid)} x2={at(1)} />
      <line className="sil-line" x1={at(solid)} x2={at(solid)} y1="-5" y2="5" />
      <line className="sil-line" x1={at(1)} x2={at(1)} y1="-5" y2="5" />
      {words.start && solid >= ROOM_FOR_START && <Words x={at(0)} {...words.start} anchor="start" />}
      <Words x={both ? at(solid) : at(1)} {...words.certain} anchor={both ? 'start' : 'end'} />
      {both && <Words x={at(1)} {...words.end} anchor="end" />}
    </g>
  )
}

function VagueStart({ from, to }: { from: string; to: string }) {
  return (
    <g>
      <line className="silence-dotted" x1={from} x2={to} />
      <circle className="silence-ring" cx={from} r="3.5" />
      <circle className="silence-ring" cx={to} r="3.5" />
    </g>
  )
}

function Words({ x, head, note, anchor }: { x: string; head: string; note: string; anchor: 'start' | 'end' }) {
  return (
    <g textAnchor={anchor}>
      <text className="silence-head" x={x} y="24">{head}</text>
      <text x={x} y="42">{note}</text>
    </g>
  )
}
