import { MapFace } from '@/components/map/map-face'
import { mapLinks, type MapReader } from '@/components/map/map-reader'
import { MapTable } from '@/components/map/map-table'
import { UnplacedPeople } from '@/components/map/unplaced-people'
import { mount } from '@/components/site/dom-jsx'
import type { DaysAnswer } from '@/lib/domain/contract/days-answer'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { type BrowserWords, createBrowserWords } from '@/lib/i18n/browser-translate'
import { formatDayLong } from '@/lib/i18n/format-day'
import type { DayView } from './day-model'
import type { DaysPageData } from './days-page-data'
import { moveAddress } from './move-address'
import { moveKeys } from './move-keys'
import { fillParts } from './moved-parts'
import { thumbAnchor } from './thumb-anchor'

const WIDE_PX = 624
const SETTLE_MS = 400

/** What moves the page from day to day. */
export interface PageMover {
  /** Says which day the slider stands on, at once. */
  tell: (range: HTMLInputElement, day: Day) => void
  /** Shows a day, with the next picture that the browser draws. */
  move: (view: DayView) => void
  /** Makes the day that of the address and of the links, so that it can be sent on. */
  settle: (day: Day) => void
  say: (key: string) => void
  word: (key: string) => string
  /** Says how many days lie between those that are told, where any are passed over. */
  tellStep: (stepDays: number) => void
  /** The country that the map shows, as its code. */
  country: string
  nameOf: (prison: DaysAnswer['prisons'][number]) => string
}

/** Finds what moves with the days; null where the page has not what is needed. */
export function createPageMover(root: HTMLElement, given: unknown): PageMover | null {
  const map = root.closest('.pm')
  if (!isPageData(given) || !map) return null
  const words = createBrowserWords(given.messages, given.locale)
  const [days, dates] = [words.speaks('days'), words.speaks('dates')]
  let next: DayView | null = null
  let settling: number | undefined
  const draw = () => {
    if (!next) return
    const view = next
    next = null
    drawMap(map, view, given, readerOn(view.day, given, words))
    fillParts(view, given, words)
    moveKeys(root, view.day)
    const day = formatDayLong(view.day, dates)
    setText(root.querySelector('.days-caption'), days('caption', { count: view.critical, day }))
    clearTimeout(settling)
    settling = window.setTimeout(() => moveAddress(view.day), SETTLE_MS)
  }
  return {
    tell: (range, day) => tellDay(root, range, formatDayLong(day, dates), given.isRtl),
    move: (view) => {
      if (!next) requestAnimationFrame(draw)
      next = view
    },
    settle: moveAddress,
    say: (key) => {
      const said = root.querySelector<HTMLElement>('.days-said')
      if (said) said.hidden = false
      setText(said, days(key))
    },
    word: (key) => days(key),
    tellStep: (stepDays) => {
      const every = root.querySelector<HTMLElement>('.days-every')
      if (every) every.hidden = stepDays === 1
      setText(every, days('everyDays', { days: stepDays }))
    },
    country: given.ground.code,
    nameOf: ({ id, name }) => given.prisonNames[id] ?? name,
  }
}

function readerOn(day: Day, { locale, isRtl, country }: DaysPageData, words: BrowserWords): MapReader {
  return { t: words.speaks('map'), number: words.number, country, rtl: isRtl, ...mapLinks(locale, formatDay(day)) }
}

/** Draws the one of the two drawings that there is room for. */
function drawMap(map: Element, view: DayView, { ground }: DaysPageData, reader: MapReader): void {
  const placed = view.map.features.some(({ properties }) => properties.total > 0)
  const unplaced = <UnplacedPeople count={view.map.unplaced} alone={!placed} reader={reader} />
  const kinds = map.clientWidth >= WIDE_PX ? ['wide' as const] : ['narrow' as const]
  map.querySelector('.pm-face')?.replaceChildren(
    ...mount(<MapFace answer={view.map} map={ground} reader={reader} unplaced={unplaced} kinds={kinds} />),
  )
  const table = map.querySelector('.pm-table')
  const isOpen = table?.querySelector('details')?.open ?? false
  table?.replaceChildren(...mount(<MapTable answer={view.map} reader={reader} named={false} />))
  if (isOpen) table?.querySelector('details')?.setAttribute('open', '')
}

function tellDay(root: HTMLElement, range: HTMLInputElement, name: string, isRtl: boolean): void {
  range.setAttribute('aria-valuetext', name)
  const share = (Number(range.value) / Math.max(1, Number(range.max))) * 100
  const percent = isRtl ? 100 - share : share
  root.querySelector('.days-at')?.setAttribute('x', `${percent.toFixed(2)}%`)
  const text = root.querySelector('.days-at text')
  text?.setAttribute('text-anchor', thumbAnchor(percent, isRtl))
  setText(text, name)
}

function setText(element: Element | null, text: string): void {
  if (element) element.textContent = text
}

function isPageData(value: unknown): value is DaysPageData {
  return typeof value === 'object' && value !== null && 'messages' in value && 'ground' in value
}
