/** A prison as the picker offers it: by each of its names, and by what the page's language calls it. */
export interface PrisonOption {
  id: string
  name: string
  label: string
  city: string
  /** In its own script, and other names. */
  aliases: string[]
}

/**
 * What a field says that names a prison: what the page calls it, where that is one of its names on record, because the
 * form is read by those.
 */
export function textOf(prison: PrisonOption | undefined): string | undefined {
  if (prison === undefined) return undefined
  return prison.aliases.includes(prison.label) ? prison.label : prison.name
}
