import type { ComponentProps } from 'react'
import { CaseList } from '@/components/cases/case-list'
import type { Reading } from '@/components/site/reading'
import type { CaseLine } from '@/lib/domain/contract/case-page'
import { PrisonFacts } from './prison-facts'
import { PrisonHead } from './prison-head'
import { PrisonHistory } from './prison-history'
import { PrisonPast } from './prison-past'

interface PrisonArticleProps {
  prison: ComponentProps<typeof PrisonHead>['prison'] & Pick<ComponentProps<typeof PrisonHead>, 'flag'>
  people: { total: number }
  /** Who is held there. */
  rows: CaseLine[]
  past: ComponentProps<typeof PrisonPast>['past']
  history: ComponentProps<typeof PrisonHistory>
  rule: ComponentProps<typeof PrisonHead>['rule']
  reading: Reading
}

/** The page of a prison: its flag, who is held there, who was, what happened there, and what is known of it. */
export function PrisonArticle({ prison, people, rows, past, history, rule, reading }: PrisonArticleProps) {
  return (
    <>
      <PrisonHead prison={prison} held={people.total} flag={prison.flag} rule={rule} reading={reading} />
      {people.total > 0 && <CaseList rows={rows} reading={reading} />}
      <PrisonPast past={past} reading={reading} />
      <PrisonHistory {...history} />
      <PrisonFacts prison={prison} />
    </>
  )
}
