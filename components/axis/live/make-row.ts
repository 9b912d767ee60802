import { linkTo, type Reading } from '@/components/site/reading'
import { LEVEL_OUTLINES } from '@/components/ui/level-outlines'
import type { TimelineCase } from '@/lib/domain/contract/timeline-answer'
import { fillIn } from '@/lib/i18n/fill-in'
import { drawRow, type RowStyle } from '../draw-row'
import { endOfLine, writtenName, type LineWords } from '../line-words'
import { make, makeDrawn } from './make-element'

interface RowInput {
  one: TimelineCase
  style: RowStyle
  words: LineWords
  reading: Reading
  isChosen: boolean
}

/** The line of a case, as the server writes it (axis-row.tsx). */
export function makeRow({ one, style, words, reading, isChosen }: RowInput): HTMLLIElement {
  const { text: name, lang, dir } = writtenName(one, words)
  const box = make('input', { type: 'checkbox', name: 'compare', value: one.slug })
  box.checked = isChosen
  return make('li', { class: 'axis-row' },
    make('label', { class: 'axis-pick' }, box, make('span', { class: 'vh' }, fillIn(words.compare, { name }))),
    make('span', { class: 'axis-who' },
      make('span', { class: `u u-${one.level}` }, one.level === 'none' ? '–' : makeShape(LEVEL_OUTLINES[one.level])),
      make('a', { href: linkTo(reading, `/cases/${one.slug}`), lang, dir }, name),
      make('span', { class: 'axis-level' }, one.level === 'none' ? '' : words.levels[one.level]),
    ),
    makeDrawn(drawRow(one, style)),
    make('span', { class: 'axis-end' }, endOfLine(one, style.asOf, words)),
  )
}

function makeShape(outline: string): SVGElement {
  return makeDrawn({
    tag: 'svg', attributes: { width: 12, height: 12, viewBox: '0 0 12 12', 'aria-hidden': 'true' },
    children: [{ tag: 'path', look: 'shape', attributes: { d: outline } }],
  })
}
