/** A prison on record, by all of its names. */
export interface KnownPrison {
  id: string
  name: string
  /** In its own script, and other names. */
  aliases: readonly string[]
}

/** What the record knows that a list may speak of. */
export interface KnownNames {
  prisons: readonly KnownPrison[]
}
