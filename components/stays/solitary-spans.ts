import type { CasePage } from '@/lib/domain/contract/case-page'
import type { SpanOfDays } from './stays-geometry'

/**
 * The times in solitary confinement that the published events state. One without an end is drawn for its
 * start alone, and one that went on when reported goes on only while the record still says so.
 */
export function solitarySpans(page: CasePage): SpanOfDays[] {
  return page.events
    .filter(({ type, claimStatus }) => type === 'solitary' && claimStatus === 'verified')
    .map(({ date, endDate }) => {
      const goesOn = endDate?.edtf === '..' && page.solitarySince !== null
      const ends = endDate !== null && endDate.edtf !== '..'
      return { from: date, to: goesOn ? null : ends ? endDate : date }
    })
}
