import { linkTo, type Reading } from '@/components/site/reading'
import { LevelShape } from '@/components/ui/level-shape'
import type { TimelineCase } from '@/lib/domain/contract/timeline-answer'
import { fillIn } from '@/lib/i18n/fill-in'
import { drawRow, type RowStyle } from './draw-row'
import { DrawnSvg } from './drawn-svg'
import { endOfLine, writtenName, type LineWords } from './line-words'

interface AxisRowProps {
  one: TimelineCase
  style: RowStyle
  words: LineWords
  reading: Reading
  isCompared: boolean
  /** Whether it can be chosen to stand beside another. */
  isChoice: boolean
}

/** The line of one case: who, how urgent, what happened, and for how many days there has been silence. */
export function AxisRow({ one, style, words, reading, isCompared, isChoice }: AxisRowProps) {
  const { text: name, lang, dir } = writtenName(one, words)
  return (
    <li className="axis-row">
      {isChoice && (
        <label className="axis-pick">
          <input type="checkbox" name="compare" value={one.slug} defaultChecked={isCompared} />
          <span className="vh">{fillIn(words.compare, { name })}</span>
        </label>
      )}
      <span className="axis-who">
        <span className={`u u-${one.level}`}>{one.level === 'none' ? '–' : <LevelShape level={one.level} />}</span>
        <a href={linkTo(reading, `/cases/${one.slug}`)} lang={lang} dir={dir}>{name}</a>
        <span className="axis-level">{one.level === 'none' ? '' : words.levels[one.level]}</span>
      </span>
      <DrawnSvg drawn={drawRow(one, style)} />
      <span className="axis-end">{endOfLine(one, style.asOf, words)}</span>
    </li>
  )
}
