import { useTranslations } from 'next-intl'
import { linkTo, type Reading } from '@/components/site/reading'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import type { FilterValues } from './case-filters'
import { CaseList } from './case-list'
import { CountLine } from './count-line'
import { NoCases } from './no-cases'

interface CaseResultsProps {
  list: { total: number; held: number; rows: CaseLine[]; next: string | null }
  values: FilterValues
  reading: Reading
}

/** What the filters found: how many, who, and the way to the next people. */
export function CaseResults({ list, values, reading }: CaseResultsProps) {
  const t = useTranslations('cases')
  const filtered = Object.values(values).some((value) => value !== '')
  if (list.total === 0) return <NoCases values={values} reading={reading} />
  return (
    <>
      <CountLine total={list.total} held={list.held} filtered={filtered} />
      <CaseList rows={list.rows} reading={reading} />
      {list.next !== null && (
        <p className="more"><a href={linkTo(reading, '/cases', { ...values, cursor: list.next })}>{t('next')}</a></p>
      )}
    </>
  )
}
