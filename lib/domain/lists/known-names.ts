/** A prison on record, by all of its names. */
export interface KnownPrison {
  id: string
  name: string
  /** In its own script, and other names. */
  aliases: readonly string[]
}

/** A country (ISO 3166-1) by its names in the languages that lists are written in. */
export interface KnownCountry {
  code: string
  names: readonly string[]
}

/** What is known beside the list, and what it may speak of. */
export interface KnownNames {
  prisons: readonly KnownPrison[]
  countries: readonly KnownCountry[]
}
