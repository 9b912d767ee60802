/** One render under way: what it is made of, and whether a change named some of that since it began. */
export interface Flight {
  readonly tags: readonly string[]
  isOvertaken: boolean
  /** Whether it may be shown, and is to be made anew. */
  isOutdated: boolean
}

/** The renders under way, so that a change can overtake them, and visitors who ask the same can wait for one. */
export class Flights<Result> {
  readonly #flights = new Set<Flight>()
  readonly #joinable = new Map<string, { result: Promise<Result>; tags: readonly string[] }>()

  /** The render of a key that a visitor who comes now may wait for. */
  find(key: string): Promise<Result> | undefined {
    return this.#joinable.get(key)?.result
  }

  /** Lets others wait for a result, until it is there or a change overtakes it. */
  share(key: string, tags: readonly string[], result: Promise<Result>): void {
    const entry = { result, tags }
    this.#joinable.set(key, entry)
    const leave = () => {
      if (this.#joinable.get(key) === entry) this.#joinable.delete(key)
    }
    result.then(leave, leave)
  }

  /** Notes a render before it reads anything. */
  begin(tags: readonly string[]): Flight {
    const flight = { tags, isOvertaken: false, isOutdated: false }
    this.#flights.add(flight)
    return flight
  }

  end(flight: Flight): void {
    this.#flights.delete(flight)
  }

  /** A change names these tags; null: everything. */
  overtake(tags: readonly string[] | null): void {
    const isNamed = naming(tags)
    for (const flight of this.#flights) if (isNamed(flight.tags)) flight.isOvertaken = true
    for (const [key, entry] of this.#joinable) if (isNamed(entry.tags)) this.#joinable.delete(key)
  }

  /** A change names these tags, and lets their pages be shown until they are made anew. */
  outdate(tags: readonly string[]): void {
    const isNamed = naming(tags)
    for (const flight of this.#flights) if (isNamed(flight.tags)) flight.isOutdated = true
  }
}

/** Tells whether any of a page's own tags is among some, or it has one where these are all. */
function naming(tags: readonly string[] | null): (own: readonly string[]) => boolean {
  const named = tags === null ? null : new Set(tags)
  return (own) => own.length > 0 && (named === null || own.some((tag) => named.has(tag)))
}
