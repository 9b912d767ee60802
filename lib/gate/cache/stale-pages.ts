import { AWAY_CLASS } from '@/lib/domain/contract/away-mark'
import { type KeepingRules, type KeptPage, toKeptPage } from './kept-page'

const HIDDEN = `class="${AWAY_CLASS}" hidden=""`
const SHOWN = `class="${AWAY_CLASS}"`

/** Pages as they are shown while the database is away: they say so, in a sentence and in a header for programs. */
export class StalePages {
  readonly #rules: KeepingRules
  #marked: Map<KeptPage, KeptPage> | null = null

  constructor(rules: KeepingRules) {
    this.#rules = rules
  }

  /** The page that says that it may be out of date. */
  mark(page: KeptPage): KeptPage {
    this.#marked ??= new Map()
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
    const told = { ...headers, 'cache-status': 'vigil; hit; detail=database-away' }
    return toKeptPage({ status, headers: told, body, mayBeFramed }, tags, this.#rules)
  }
}
