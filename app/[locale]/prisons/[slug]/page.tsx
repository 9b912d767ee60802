import { notFound } from 'next/navigation'
import { CaseList } from '@/components/cases/case-list'
import { PrisonFacts } from '@/components/prisons/prison-facts'
import { PrisonHead } from '@/components/prisons/prison-head'
import { PrisonHistory } from '@/components/prisons/prison-history'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { today } from '@/lib/clock'
import { isLocale } from '@/lib/i18n/locales'
import { findPrison } from '@/lib/open/find-prison'
import { describePage } from '../../describe-page'
import { openPage, type PageInput } from '../../open-page'
import { readPlaceNames } from '../../place-names'
import { readPrison } from './read-prison'

type PrisonInput = PageInput<{ slug: string }>

export async function generateMetadata(input: PrisonInput) {
  const { slug, locale } = await input.params
  const prison = await findPrison(slug, today())
  if (prison === null || !isLocale(locale)) return {}
  return describePage(input, 'prisons.prison', { name: (await readPlaceNames(locale)).prison(prison) })
}

export default async function PrisonPage(input: PrisonInput) {
  const [page, { slug }] = await Promise.all([openPage(input), input.params])
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources } = page
  const found = await readPrison(slug, reading)
  if (found === null) notFound()
  const { prison, people, rows, history, rule } = found
  return (
    <SiteFrame reading={reading} sources={sources} section="prisons" path={`/prisons/${slug}`}>
      <PrisonHead prison={prison} held={people.total} flag={prison.flag} rule={rule} reading={reading} />
      {people.total > 0 && <CaseList rows={rows} reading={reading} />}
      <PrisonHistory {...history} />
      <PrisonFacts prison={prison} />
    </SiteFrame>
  )
}
