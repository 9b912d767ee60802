import type { EventContent } from '@/lib/domain/history/event-content'

type Words = Pick<EventContent, 'typed' | 'locator' | 'sourceIds'>

/**
 * What an edit says newly in the fields of which the record may hold more than a form takes; a source that both
 * versions name where it adds none.
 */
export function newWords(whole: EventContent, before: EventContent): Words {
  const added = whole.sourceIds.filter((id) => !before.sourceIds.includes(id))
  return {
    typed: whole.typed === before.typed ? null : whole.typed,
    locator: whole.locator === before.locator ? null : whole.locator,
    sourceIds: added.length > 0 ? added : whole.sourceIds.slice(0, 1),
  }
}
