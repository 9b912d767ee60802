import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { CaseFacets, type CaseFacetsProps } from './case-facets'
import type { FilterValues } from './case-filters'
import { CaseList } from './case-list'
import { CountLine } from './count-line'
import { NoCases } from './no-cases'

interface CaseResultsProps {
  list: { total: number; held: number; facets: CaseFacetsProps['facets'] | null; rows: CaseLine[]; next: string | null }
  prisons: CaseFacetsProps['prisons']
  values: FilterValues
  reading: Reading
}

/** What the filters found: how many, who, and the way to the next people. */
export function CaseResults({ list, prisons, values, reading }: CaseResultsProps) {
  const t = useTranslations('cases')
  const filtered = Object.values(values).some((value) => value !== '')
  if (list.total === 0) return <NoCases values={values} reading={reading} />
  return (
    <>
      <CountLine total={list.total} held={list.held} filtered={filtered} />
      {list.facets && <CaseFacets facets={list.facets} prisons={prisons} values={values} reading={reading} />}
      <CaseList rows={list.rows} reading={reading} />
      {list.next !== null && (
        <p className="more"><a href={linkTo(reading, '/cases', { ...values, cursor: list.next })}>{t('next')}</a></p>
      )}
    </>
  )
}
