import type { Row } from '../period-rows'

/** What of an event may change while it stays the same event. */
export interface EventAttributes {
  claim_status: string
  credibility: number
  audience: string
  locator: string | null
  note: string | null
}

/** An event as it stands, and as the last import left it: what people changed since is theirs. */
export interface Versions {
  current: EventAttributes
  imported: EventAttributes | null
}

/**
 * What a file says otherwise than the last import of the event; null if nothing. Without trust what changes is
 * proposed, and neither claim status nor an audience that the file leaves open is the file's to change.
 */
export function changeAttributes(
  old: Versions,
  said: EventAttributes,
  leavesAudienceOpen: boolean,
  trust: boolean,
): { fields: string[]; attributes: EventAttributes } | null {
  const [before, now, wanted]: Row[] = [{ ...(old.imported ?? old.current) }, { ...old.current }, { ...said }]
  const isUnsaid = (field: string) => field === 'claim_status' || (field === 'audience' && leavesAudienceOpen)
  const fields = Object.keys(said).filter(
    (field) => (trust || !isUnsaid(field)) && wanted?.[field] !== before?.[field] && wanted?.[field] !== now?.[field],
  )
  if (fields.length === 0) return null
  const attributes = { ...old.current, ...Object.fromEntries(fields.map((field) => [field, wanted?.[field]])) }
  // An edit voids a verification, but never a retraction.
  if (!trust && attributes.claim_status !== 'retracted') attributes.claim_status = 'proposed'
  return { fields, attributes }
}

/** The attributes that hold something. */
export function filledAttributes(attributes: EventAttributes): string[] {
  return Object.entries(attributes).flatMap(([field, value]) => (value === null ? [] : [field]))
}
