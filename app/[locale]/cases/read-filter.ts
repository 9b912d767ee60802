import type { FilterValues } from '@/components/cases/case-filters'
import { caseQuerySchema, filterOf, type CaseFilter } from '@/lib/open/case-query'
import { firstOf, type SearchParams } from '../open-page'

/** The filters that an address sets, as text; one that the record does not know counts as any. */
export function readFilterValues(search: SearchParams): FilterValues {
  const valueOf = (name: keyof FilterValues) => {
    const text = firstOf(search[name])
    return caseQuerySchema.shape[name].safeParse(text).success ? text : ''
  }
  return { q: valueOf('q'), urgency: valueOf('urgency'), status: valueOf('status'), prison: valueOf('prison') }
}

/** The same as the list is asked by. */
export function toFilter(values: FilterValues): CaseFilter {
  const set = Object.entries(values).filter(([, value]) => value !== '')
  return filterOf(caseQuerySchema.parse(Object.fromEntries(set)))
}
