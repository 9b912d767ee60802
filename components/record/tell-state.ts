import type { Status } from '@/lib/domain/vocabulary'
import type { Translate } from '@/lib/i18n/translate'

/** What is known of a person now, in few words: status and place; `vocabulary` speaks that area. */
export function tellState(vocabulary: Translate, status: Status, prison: string | null): string {
  const place = prison ?? vocabulary('placeNotKnown')
  if (status === 'unknown') return place
  return `${vocabulary(`status.${status}`)}${vocabulary('mark.semicolon')}${prison ?? place.toLowerCase()}`
}
