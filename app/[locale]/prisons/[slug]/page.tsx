import { notFound } from 'next/navigation'
import { CaseList } from '@/components/cases/case-list'
import { PrisonFacts } from '@/components/prisons/prison-facts'
import { PrisonHead } from '@/components/prisons/prison-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { today } from '@/lib/clock'
import { HELD_STATUSES } from '@/lib/domain/vocabulary'
import { EVERY_CASE } from '@/lib/open/case-query'
import { findPrison } from '@/lib/open/find-prison'
import { listCases } from '@/lib/open/list-cases'
import { describePage } from '../../describe-page'
import { openPage, type PageInput } from '../../open-page'

const MOST_PEOPLE = 500

type PrisonInput = PageInput<{ slug: string }>

export async function generateMetadata(input: PrisonInput) {
  const prison = await findPrison((await input.params).slug, today())
  return prison === null ? {} : describePage(input, 'prisons.prison', { name: prison.name })
}

export default async function PrisonPage(input: PrisonInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { slug } = await input.params
  const { reading, sources } = page
  const prison = await findPrison(slug, reading.asOf)
  if (prison === null) notFound()
  const heldHere = { ...EVERY_CASE, prison: prison.id, statuses: HELD_STATUSES }
  const people = await listCases(heldHere, reading.asOf, { limit: MOST_PEOPLE, after: null })
  return (
    <SiteFrame reading={reading} sources={sources} section="prisons" path={`/prisons/${slug}`}>
      <PrisonHead prison={prison} held={people.total} reading={reading} />
      {people.total > 0 && <CaseList rows={people.rows} reading={reading} />}
      <PrisonFacts prison={prison} />
    </SiteFrame>
  )
}
