import { CaseArticle } from '@/components/case/case-article'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { readKind } from '@/components/timeline/event-kind'
import { today } from '@/lib/clock'
import { parsePageDay } from '@/lib/domain/dates/as-of'
import { nameIn } from '@/lib/i18n/order-names'
import { readRules } from '@/lib/open/read-rules'
import { leadOn } from '../../../lead-on'
import { describePage } from '../../describe-page'
import { openPage, type PageInput } from '../../open-page'
import { readToldOf } from '../../read-told-of'
import { findCaseOnce, readCase } from './read-case'

type CaseInput = PageInput<{ slug: string }>

export async function generateMetadata(input: CaseInput) {
  const [{ slug, locale }, { asOf }] = await Promise.all([input.params, input.searchParams])
  const day = parsePageDay(asOf, today())
  const found = day.ok ? await findCaseOnce(slug, day.day) : null
  if (found === null) return {}
  return describePage(input, 'case', { name: nameIn(locale, found.name) }, { path: `/cases/${slug}`, hasCard: true })
}

export default async function CaseRoute(input: CaseInput) {
  const opened = await openPage(input)
  if (!opened.ok) return <RefusedDay {...opened.refusal} />
  const [{ slug, locale }, { reading, sources, search }] = [await input.params, opened]
  const [page, rules, told] = await Promise.all([readCase(slug, reading), readRules(), readToldOf('case', slug, reading)])
  if (page === null) return leadOn(slug, search, (led) => `/${locale}/cases/${led}`)
  const kind = readKind(search.kind)
  const query: Record<string, string> = kind === null ? {} : { kind }
  return (
    <SiteFrame reading={reading} sources={sources} section="cases" path={`/cases/${slug}`} query={query}>
      <CaseArticle {...{ page, rules, kind, reading, told }} />
    </SiteFrame>
  )
}
