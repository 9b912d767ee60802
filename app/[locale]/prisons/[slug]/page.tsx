import { notFound } from 'next/navigation'
import { CaseList } from '@/components/cases/case-list'
import { PrisonFacts } from '@/components/prisons/prison-facts'
import { PrisonHistory } from '@/components/prisons/prison-history'
import { PrisonHead } from '@/components/prisons/prison-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { today } from '@/lib/clock'
import { findPrison } from '@/lib/open/find-prison'
import { readPrisonPage } from '@/lib/open/read-prison-page'
import { describePage } from '../../describe-page'
import { openPage, type PageInput } from '../../open-page'

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
  const found = await readPrisonPage(slug, reading.asOf)
  if (found === null) notFound()
  const { prison, people, history, rule } = found
  return (
    <SiteFrame reading={reading} sources={sources} section="prisons" path={`/prisons/${slug}`}>
      <PrisonHead prison={prison} held={people.total} flag={prison.flag} rule={rule} reading={reading} />
      {people.total > 0 && <CaseList rows={people.rows} reading={reading} />}
      <PrisonHistory {...history} />
      <PrisonFacts prison={prison} />
    </SiteFrame>
  )
}
