import type { Day } from '../dates/day'
import type { EventContent } from '../history/event-content'
import { dateToText } from './date-to-text'
import type { FormTexts } from './record-form'

/** The texts that the form shows for an event at a prison on record, on the clock's day. */
export function happenedToTexts(kind: string, content: EventContent, today: Day): FormTexts {
  const { date, endDate, sourceIds, credibility, audience, locator, note } = content
  return {
    'kind': kind, 'date': dateToText(content, today), 'date.pick': date, 'end': endDate === '..' ? '' : (endDate ?? ''),
    ...(endDate === '..' && { ongoing: 'yes' }), 'source': sourceIds[0] ?? '', 'credibility': String(credibility),
    audience, 'locator': locator ?? '', 'note': note ?? '',
  }
}
