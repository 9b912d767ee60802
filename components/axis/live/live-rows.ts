import type { CaseGroup } from '@/lib/domain/timeline/arrange'
import { drawRow, type RowStyle } from '../draw-row'
import { itemsBetween, layItems, type ItemHeights, type LiveItem } from './lay-items'
import { make, makeDrawn } from './make-element'

/** So many pixels above and below the screen are drawn too. */
const BEYOND = 320
/** So few items are all drawn: nothing is saved by leaving some out. */
const FEW = 90

/** What is drawn of an item. */
interface Kept {
  element: HTMLLIElement
  item: LiveItem
  style: RowStyle
}

interface RowsOptions {
  list: HTMLElement
  makeHead: (group: CaseGroup) => (Node | string)[]
  makeRow: (one: Extract<LiveItem, { one: unknown }>['one']) => HTMLLIElement
}

/** The lines of a list of which only those on the screen are there, each in its place. */
export class LiveRows {
  readonly #options: RowsOptions
  readonly #kept = new Map<number, Kept>()
  #items: LiveItem[] = []

  constructor(options: RowsOptions) {
    this.#options = options
  }

  /** Lays out all groups anew, as high as the screen has its lines. */
  lay(groups: readonly CaseGroup[], heights: ItemHeights): void {
    const { items, height } = layItems(groups, heights)
    this.#items = items
    this.#kept.clear()
    const { list } = this.#options
    list.replaceChildren()
    list.classList.add('is-live')
    list.style.blockSize = `${height}px`
  }

  /** Draws what is on the screen, or the whole, and takes away what no longer is; a line in which somebody is stays. */
  draw(style: RowStyle, isWhole = false): void {
    const { list } = this.#options
    const isAll = isWhole || this.#items.length <= FEW
    const [first, last] = isAll ? [0, this.#items.length] : this.#placesOnScreen(BEYOND)
    for (const [place, { element }] of this.#kept) {
      if ((place >= first && place < last) || element.contains(document.activeElement)) continue
      element.remove()
      this.#kept.delete(place)
    }
    let before: Element | null = null
    for (let place = first; place < last; place += 1) {
      const element = this.#drawAt(place, style)
      if (element === null) continue
      if (!element.isConnected) list.insertBefore(element, before ? before.nextSibling : list.firstChild)
      before = element
    }
  }

  /** How many cases stand above the screen, and how many on it. */
  countOnScreen(): { first: number; lines: number } {
    const [first, last] = this.#placesOnScreen(0)
    const casesIn = (items: readonly LiveItem[]) => items.filter((item) => 'one' in item).length
    return { first: casesIn(this.#items.slice(0, first)), lines: casesIn(this.#items.slice(first, last)) }
  }

  #placesOnScreen(beyond: number): [number, number] {
    const { top } = this.#options.list.getBoundingClientRect()
    return itemsBetween(this.#items, -top - beyond, window.innerHeight - top + beyond)
  }

  #drawAt(place: number, style: RowStyle): Element | null {
    const item = this.#items[place]
    if (item === undefined) return null
    const kept = this.#kept.get(place)
    if (kept === undefined) {
      const { makeHead, makeRow } = this.#options
      const element = 'one' in item ? makeRow(item.one) : make('li', { class: 'axis-group' }, ...makeHead(item.group))
      element.setAttribute('aria-setsize', String(this.#items.length))
      element.setAttribute('aria-posinset', String(place + 1))
      element.style.transform = `translateY(${item.top}px)`
      this.#kept.set(place, { element, item, style })
      return element
    }
    if ('one' in item && kept.style !== style) {
      kept.element.querySelector('.axis-plot')?.replaceWith(makeDrawn(drawRow(item.one, style)))
      kept.style = style
    }
    return kept.element
  }
}
