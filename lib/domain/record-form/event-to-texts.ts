import type { Day } from '../dates/day'
import { detailFieldsOf } from '../events/detail-fields'
import { detailsToForm } from '../events/details-to-form'
import type { EventType } from '../events/event-types'
import type { EventContent } from '../history/event-content'
import { dateToText } from './date-to-text'
import type { FormTexts } from './record-form'

/**
 * The texts that the form shows for an event on record, on the clock's day; `nameOf` gives the name of a prison by its
 * id.
 */
export function eventToTexts(
  type: EventType, content: EventContent, nameOf: (prisonId: string) => string, today: Day,
): FormTexts {
  const { prisonId, fromPrisonId, endDate } = content
  const said = {
    'type': type, 'when': dateToText(content, today), 'when.pick': content.date,
    'end': endDate === '..' ? null : endDate, 'ongoing': endDate === '..' ? 'yes' : null,
    'prison': prisonId === null ? null : nameOf(prisonId), 'from': fromPrisonId === null ? null : nameOf(fromPrisonId),
    'prison.pick': prisonId, 'from.pick': fromPrisonId, 'source': content.sourceIds[0] ?? null, 'credibility': String(content.credibility), 'audience': content.audience,
    'locator': content.locator, 'note': content.note,
  }
  const plain = Object.entries(said).filter((entry): entry is [string, string] => entry[1] !== null)
  return { ...Object.fromEntries(plain), ...detailsToForm(detailFieldsOf(type), content.details) }
}
