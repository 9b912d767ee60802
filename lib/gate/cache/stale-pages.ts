import { AWAY_CLASS } from '@/lib/domain/contract/away-mark'
import { type KeepingRules, type KeptPage, toKeptPage } from './kept-page'

const AWAY = 'vigil; hit; detail=database-away'
const HIDDEN = `class="${AWAY_CLASS}" hidden=""`
const SHOWN = `class="${AWAY_CLASS}"`

/**
 * Pages as they are shown while the database, or what it is a copy of, is away: they say so, in a sentence and in a
 * header for programs.
 */
export class StalePages {
  readonly #rules: KeepingRules
  #marked: WeakMap<KeptPage, KeptPage> | null = null

  constructor(rules: KeepingRules) {
    this.#rules = rules
  }

  /** The page that says that it may be out of date; one that says so stays as it is. */
  mark(page: KeptPage): KeptPage {
    if (page.headers['cache-status'] === AWAY) return page
    this.#marked ??= new WeakMap()
    const marked = this.#marked.get(page) ?? this.#make(page)
    this.#marked.set(page, marked)
    return marked
  }

  /** Lets go of all, once the database answers again. */
  clear(): void {
    this.#marked = null
  }

  #make({ identity, headers, status, tags, mediaType, mayBeFramed }: KeptPage): KeptPage {
    const { bytes } = identity
    const body = mediaType === 'text/html' ? Buffer.from(bytes.toString('utf8').replace(HIDDEN, SHOWN)) : bytes
    const told = { ...headers, 'cache-status': AWAY }
    // A CDN that kept it would go on saying so.
    return toKeptPage({ status, headers: told, body, mayBeFramed }, tags, { ...this.#rules, surrogateSeconds: 0 })
  }
}
