import { notFound } from 'next/navigation'
import { PrisonArticle } from '@/components/prisons/prison-article'
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
  const name = (await readPlaceNames(locale)).prison(prison)
  return describePage(input, 'prisons.prison', { name }, { path: `/prisons/${slug}` })
}

export default async function PrisonPage(input: PrisonInput) {
  const [page, { slug }] = await Promise.all([openPage(input), input.params])
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources } = page
  const found = await readPrison(slug, reading)
  if (found === null) notFound()
  return (
    <SiteFrame reading={reading} sources={sources} section="prisons" path={`/prisons/${slug}`}>
      <PrisonArticle {...found} reading={reading} />
    </SiteFrame>
  )
}
