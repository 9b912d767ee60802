import { Acts } from '@/components/home/acts'
import { Front } from '@/components/home/front'
import { Lead } from '@/components/home/lead'
import { SourceFigures } from '@/components/home/source-figures'
import { Totals } from '@/components/home/totals'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { readFigures } from '@/lib/open/read-figures'
import { readTotals } from '@/lib/open/read-totals'
import { describePage } from './describe-page'
import { openPage, type PageInput } from './open-page'
import { readFront } from './read-front'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'home', {}, { path: '' })
}

export default async function HomePage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources } = page
  const [front, totals, figures] = await Promise.all([
    readFront(reading), readTotals(reading.asOf), readFigures(reading.asOf),
  ])
  return (
    <SiteFrame reading={reading} sources={sources} section="home" path="">
      <Lead reading={reading} />
      <Front reading={reading} {...front} total={totals.cases} />
      <Totals totals={totals} reading={reading} />
      <SourceFigures figures={figures} />
      <Acts reading={reading} />
    </SiteFrame>
  )
}
