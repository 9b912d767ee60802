import type { TimelineAnswer } from '@/lib/domain/contract/timeline-answer'
import { formatDay } from '@/lib/domain/dates/day'
import { arrangeCases, type CaseGroup } from '@/lib/domain/timeline/arrange'
import { fractionOf } from '@/lib/domain/timeline/time-axis'
import { panWindow, zoomWindow, type DayWindow } from '@/lib/domain/timeline/window'
import { styleOf } from '../axis-scene'
import { drawHead } from '../draw-head'
import type { RowStyle } from '../draw-row'
import { countPeople, nameOfGroup, nameOfTick, nameOfWindow } from '../line-words'
import type { LiveAxisStart } from './live-start'
import { LiveRows } from './live-rows'
import { make, makeDrawn } from './make-element'
import { makeRow } from './make-row'

/** The elements of a page that the axis is made of. */
export interface LiveParts {
  form: HTMLFormElement
  list: HTMLElement
}

/** All lines of a timeline in a page: which days they show, which of them are drawn, and which are chosen. */
export class LiveAxis {
  readonly chosen: Set<string>
  readonly #start: LiveAxisStart
  readonly #answer: TimelineAnswer
  readonly #parts: LiveParts
  readonly #groups: CaseGroup[]
  readonly #rows: LiveRows
  #window: DayWindow
  /** Days are whole; what a slow hand moves by less is kept for the next time. */
  #rest = 0
  #style: RowStyle
  #isAsked = false

  constructor(start: LiveAxisStart, answer: TimelineAnswer, parts: LiveParts) {
    const { words, reading, window, view } = start
    this.#start = start
    this.#answer = answer
    this.#parts = parts
    this.#window = window
    this.chosen = new Set(start.compare)
    this.#groups = arrangeCases(answer, view, reading.asOf)
    this.#style = styleOf(answer, window, reading.asOf, words)
    this.#rows = new LiveRows({
      list: parts.list,
      makeHead: ({ key, cases }) => [
        make('h2', {}, nameOfGroup(key, words, this.#style.nameOf)), ' ',
        make('span', { class: 'soft' }, countPeople(cases.length, words)),
      ],
      makeRow: (one) => makeRow({ one, style: this.#style, words, reading, isChosen: this.chosen.has(one.slug) }),
    })
  }

  /** Lays the lines out as high as they are on this screen, and draws those on it. */
  lay(): void {
    const heightOf = (look: string, instead: number) => {
      return this.#parts.list.querySelector(`.${look}`)?.getBoundingClientRect().height ?? instead
    }
    this.#rows.lay(this.#groups, { group: heightOf('axis-group', 44), row: heightOf('axis-row', 34) })
    this.#rows.draw(this.#style)
  }

  pan(share: number): void {
    const days = this.#window.to - this.#window.from + 1
    const wanted = share * days + this.#rest
    this.#rest = wanted - Math.trunc(wanted)
    this.#show(panWindow(this.#window, Math.trunc(wanted) / days, this.#start.reading.asOf))
  }

  zoom(factor: number, anchor: number): void {
    this.#show(zoomWindow(this.#window, factor, anchor, this.#start.reading.asOf))
  }

  reset(): void {
    this.#show(this.#start.window)
  }

  /** Draws with the next picture of the screen, once for all that was asked by then. */
  ask(): void {
    if (this.#isAsked) return
    this.#isAsked = true
    requestAnimationFrame(() => {
      this.#isAsked = false
      this.#rows.draw(this.#style)
    })
  }

  /** Draws every line, seen or not. */
  drawAll(): void {
    this.#rows.draw(this.#style, true)
  }

  /** The parameters that ask for what is shown now; a file shows the lines on the screen. */
  query(isFile: boolean): Record<string, string> {
    const { first, lines } = this.#rows.countOnScreen()
    return {
      ...this.#start.query, from: formatDay(this.#window.from), to: formatDay(this.#window.to),
      ...(isFile && { first: first === 0 ? '' : String(first), lines: String(Math.max(1, lines)) }),
    }
  }

  #show(window: DayWindow): void {
    if (window.from === this.#window.from && window.to === this.#window.to) return
    this.#window = window
    const { words, reading } = this.#start
    this.#style = styleOf(this.#answer, window, reading.asOf, words)
    const { axis, ticks } = this.#style
    const named = ticks.map((tick) => {
      return { fraction: fractionOf(axis, tick.at), text: nameOfTick(tick, words), isStrong: tick.opensYear }
    })
    this.#parts.form.querySelector('.axis-names')?.replaceWith(makeDrawn(drawHead(named, axis.rightToLeft)))
    const said = document.querySelector('.axis-window')
    if (said) said.textContent = nameOfWindow(window, words)
    document.querySelector('[data-move="whole"]')?.removeAttribute('hidden')
    this.ask()
  }
}
