import { LRUCache } from 'lru-cache'
import type { Address } from './address'
import { type KeptPage, sizeOf } from './kept-page'

/** Of the memory for pages, what those may take that are asked for with parameters. */
const RARE_SHARE = 0.25
/** Names of pages that were kept once, so that they are made again before what nobody has asked for. */
const MOST_NAMES = 20_000

/** Pages by key, in so many bytes of memory: what was not asked for longest goes first. */
export class PageStore {
  readonly #plain: LRUCache<string, KeptPage>
  readonly #rare: LRUCache<string, KeptPage>
  readonly #keysOf = new Map<string, Set<string>>()
  /** Until when pages may still be shown that are to be made anew. */
  readonly #ends = new Map<string, number>()
  readonly #names = new LRUCache<string, true>({ max: MOST_NAMES })

  constructor(bytes: number) {
    const open = (share: number) => {
      const maxSize = Math.max(1, Math.floor(bytes * share))
      const maxEntrySize = Math.max(1, Math.floor(maxSize / 4))
      const dispose = (page: KeptPage, key: string) => this.#unname(page, key)
      return new LRUCache<string, KeptPage>({ maxSize, maxEntrySize, sizeCalculation: sizeOf, dispose })
    }
    this.#plain = open(1 - RARE_SHARE)
    this.#rare = open(RARE_SHARE)
  }

  /** The page of a key, or null. */
  find(key: string): KeptPage | null {
    return this.#plain.get(key) ?? this.#rare.get(key) ?? null
  }

  /** Keeps a page; one that is asked for with parameters takes the place of its like alone. */
  keep(key: string, page: KeptPage, { url, rank }: Pick<Address, 'url' | 'rank'>): void {
    const pages = rank === 'rare' ? this.#rare : this.#plain
    pages.set(key, page)
    if (!pages.has(key)) return
    if (rank === 'named') this.#names.set(url, true)
    for (const tag of page.tags) {
      const keys = this.#keysOf.get(tag) ?? new Set()
      this.#keysOf.set(tag, keys.add(key))
    }
  }

  /** Until which tick a page may be shown that is to be made anew; null for one that stands. */
  endOf(key: string): number | null {
    return this.#ends.get(key) ?? null
  }

  /** Every page that a tag names is to be made anew, and may be shown until a tick; one that has an end keeps it. */
  end(tags: readonly string[], untilMs: number): void {
    for (const tag of tags) for (const key of this.#keysOf.get(tag) ?? []) this.endOne(key, untilMs)
  }

  /** The same of one page. */
  endOne(key: string, untilMs: number): void {
    if ((this.#plain.has(key) || this.#rare.has(key)) && !this.#ends.has(key)) this.#ends.set(key, untilMs)
  }

  /** Forgets one page. */
  drop(key: string): void {
    this.#plain.delete(key)
    this.#rare.delete(key)
  }

  /** Whether there was a page of this name, and not too long ago. */
  wasKept(url: string): boolean {
    return this.#names.has(url)
  }

  /** Forgets every page that a tag names. */
  forget(tags: readonly string[]): void {
    for (const tag of tags) {
      for (const key of [...(this.#keysOf.get(tag) ?? [])]) this.drop(key)
    }
  }

  /** Forgets every page that rests on the database. */
  forgetAll(): void {
    this.forget([...this.#keysOf.keys()])
  }

  /** Pages kept, and the bytes that they are counted for. */
  measure(): { pages: number; bytes: number } {
    return {
      pages: this.#plain.size + this.#rare.size,
      bytes: this.#plain.calculatedSize + this.#rare.calculatedSize,
    }
  }

  #unname(page: KeptPage, key: string): void {
    this.#ends.delete(key)
    for (const tag of page.tags) {
      const keys = this.#keysOf.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysOf.delete(tag)
    }
  }
}
