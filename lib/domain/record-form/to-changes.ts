import type { EventContent } from '../history/event-content'

/** What a form says of an event, once its prisons and its source are known by their ids. */
export type Resolved = Omit<EventContent, 'sourceIds'> & { sourceId: string }

/** What an edit sends: every field of the form. A detail that it no longer says is null, which takes it away. */
export interface Changes extends Omit<EventContent, 'details' | 'sourceIds'> {
  details: Record<string, unknown>
  sourceIds: string[]
}

/**
 * A form as changes of the version that was read. The form asks for one source: it takes the place of the first, and
 * the others of the event stay.
 */
export function toChanges({ sourceId, ...content }: Resolved, base: EventContent): Changes {
  const gone = Object.keys(base.details).filter((key) => content.details[key] === undefined)
  const others = base.sourceIds.filter((id, place) => place > 0 && id !== sourceId)
  return {
    ...content,
    details: { ...content.details, ...Object.fromEntries(gone.map((key) => [key, null])) },
    sourceIds: [sourceId, ...others],
  }
}
