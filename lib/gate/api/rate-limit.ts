import { createHmac, randomBytes } from 'node:crypto'

/** How many answers that must be made one address has in a window, and how long that is. */
export interface RateLimitOptions {
  most: number
  windowMs: number
  ticksMs: () => number
}

/** What one more question comes to: whether it is too many, how many are left, and when all are there again. */
export interface Verdict {
  isRefused: boolean
  most: number
  left: number
  windowSeconds: number
  resetSeconds: number
}

/** Addresses that are counted apart; in a flood from more than these, those who come later are counted as one. */
const MOST_ADDRESSES = 50_000
const THE_REST = ''

/**
 * Counts what each address asks for in one window after another, which are the same for all. An address stands there as
 * a digest under a key of that window alone, and at its end all of it is forgotten, also where nobody asks any more.
 */
export class RateLimit {
  readonly #options: RateLimitOptions
  #counts = new Map<string, number>()
  #key = randomBytes(32)
  #endsAtMs = Number.NEGATIVE_INFINITY

  constructor(options: RateLimitOptions) {
    this.#options = options
  }

  /** Counts one question of an address. */
  take(address: string): Verdict {
    const { most, windowMs, ticksMs } = this.#options
    const nowMs = ticksMs()
    if (nowMs >= this.#endsAtMs) this.#begin(nowMs + windowMs)
    const name = this.#nameOf(address)
    const count = (this.#counts.get(name) ?? 0) + 1
    this.#counts.set(name, count)
    return {
      isRefused: count > most,
      most,
      left: Math.max(0, most - count),
      windowSeconds: Math.ceil(windowMs / 1000),
      resetSeconds: Math.max(1, Math.ceil((this.#endsAtMs - nowMs) / 1000)),
    }
  }

  /** How many addresses are counted now. */
  measure(): number {
    return this.#counts.size
  }

  #begin(endsAtMs: number): void {
    this.#forget()
    this.#endsAtMs = endsAtMs
    setTimeout(() => {
      if (this.#endsAtMs === endsAtMs) this.#forget()
    }, this.#options.windowMs).unref()
  }

  #forget(): void {
    this.#counts = new Map()
    this.#key = randomBytes(32)
    this.#endsAtMs = Number.NEGATIVE_INFINITY
  }

  #nameOf(address: string): string {
    const name = createHmac('sha256', this.#key).update(blockOf(address)).digest('base64url').slice(0, 16)
    return this.#counts.size < MOST_ADDRESSES || this.#counts.has(name) ? name : THE_REST
  }
}

/** Of IPv6, whoever has one address has the 2^64 that begin alike; they count as one. */
function blockOf(address: string): string {
  if (!address.includes(':') || address.includes('.')) return address
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? []
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length)
  const groups = [...first, ...Array.from({ length: zeros }, () => '0'), ...last].slice(0, 4)
  return groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
