import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { GatheringArticle } from '@/components/gatherings/gathering-article'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { formatDayLong } from '@/lib/i18n/format-day'
import { isLocale } from '@/lib/i18n/locales'
import { findGathering, readGatheringAbout } from '@/lib/open/read-gatherings'
import { describePage } from '../../../describe-page'
import { openPage, type PageInput } from '../../../open-page'

type GatheringInput = PageInput<{ slug: string }>

export async function generateMetadata(input: GatheringInput) {
  const { slug, locale } = await input.params
  const found = isLocale(locale) ? await findGathering(slug) : null
  if (found === null || !isLocale(locale)) notFound()
  const [kinds, dates] = await Promise.all([
    getTranslations({ locale, namespace: 'gatherings.kind' }), getTranslations({ locale, namespace: 'dates' }),
  ])
  const { title, kind, day } = found.content
  const values = { title, kind: kinds(kind), day: formatDayLong(day, dates) }
  return describePage(input, 'gatherings.gathering', values, { path: `/act/gatherings/${slug}` })
}

export default async function GatheringPage(input: GatheringInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const [{ reading, sources }, { slug }] = [page, await input.params]
  const gathering = await findGathering(slug)
  if (gathering === null) notFound()
  return (
    <SiteFrame reading={reading} sources={sources} section="act" path={`/act/gatherings/${slug}`}>
      <GatheringArticle gathering={gathering} {...await readGatheringAbout(gathering)} reading={reading} />
    </SiteFrame>
  )
}
