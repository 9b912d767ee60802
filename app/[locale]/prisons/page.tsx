import { PrisonList } from '@/components/prisons/prison-list'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { nameLines } from '@/lib/i18n/name-places'
import { listPrisons } from '@/lib/open/list-prisons'
import { listUnplaced } from '@/lib/open/list-unplaced'
import { describePage } from '../describe-page'
import { openPage, type PageInput } from '../open-page'
import { readPlaceNames } from '../place-names'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'prisons', {}, { path: '/prisons' })
}

export default async function PrisonsPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources } = page
  const [names, prisons, unplaced] = await Promise.all([
    readPlaceNames(reading.locale), listPrisons(reading.asOf), listUnplaced(reading.asOf),
  ])
  const lines = nameLines(unplaced.lines, names)
  return (
    <SiteFrame reading={reading} sources={sources} section="prisons" path="/prisons">
      <PrisonList prisons={prisons} unplaced={{ ...unplaced, lines }} reading={reading} />
    </SiteFrame>
  )
}
