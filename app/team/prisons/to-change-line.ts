import type { ChangeLine } from '@/components/history/change-line'
import type { ChangeEntry } from '@/lib/team/history/change-entry'

interface Around {
  /** The id of the prison or the source that the page is about. */
  subject: string
  /** An event in words. */
  say: (kind: NonNullable<ChangeEntry['event']>['kind']) => string
  hrefOf: (eventId: string) => string
  /** What the viewer may bring back. */
  mayRestore: { event: boolean; own: boolean }
}

/** A change as a page shows it. */
export function toChangeLine(entry: ChangeEntry, { subject, say, hrefOf, mayRestore }: Around): ChangeLine {
  const { at, who, change, event, version, current, isPast, why } = entry
  const titles = new Map(entry.sources.map(({ id, title }) => [id, title ?? id]))
  const namesOf = (ids: unknown) => (Array.isArray(ids) ? ids.map((id) => titles.get(String(id)) ?? String(id)) : null)
  const fields = entry.fields.map((one) =>
    (one.field === 'sourceIds' ? { ...one, old: namesOf(one.old), new: namesOf(one.new) } : one))
  const versions = { version: String(current), restore: String(version) }
  const own = mayRestore.own ? { subject, ...versions } : null
  const ofEvent = event && mayRestore.event ? { event: event.id, ...versions } : null
  return {
    id: `${event?.id ?? subject}-${version}`, at,
    who, change, subject: event && { words: say(event.kind), href: hrefOf(event.id) }, fields, why,
    sources: entry.sources.map(({ id, title }) => title ?? id),
    restore: !isPast ? null : event ? ofEvent : own,
  }
}
