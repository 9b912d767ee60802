import type { EventContent } from '../history/event-content'
import type { FormTexts } from './record-form'

/** The texts that the form shows for an event at a prison on record. */
export function happenedToTexts(kind: string, content: EventContent): FormTexts {
  const { date, typed, endDate, sourceIds, credibility, audience, locator, note } = content
  return {
    'kind': kind, 'date': typed ?? date, 'date.pick': date, 'end': endDate === '..' ? '' : (endDate ?? ''),
    ...(endDate === '..' && { ongoing: 'yes' }), 'source': sourceIds[0] ?? '', 'credibility': String(credibility),
    audience, 'locator': locator ?? '', 'note': note ?? '',
  }
}
