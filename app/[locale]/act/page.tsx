import { ActWays } from '@/components/act/act-ways'
import { AppealList } from '@/components/act/appeal-list'
import { LetterSection } from '@/components/letters/letter-section'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { ChannelLinks } from '@/components/updates/channel-links'
import { listChannels } from '@/lib/open/list-channels'
import { listAppeals } from '@/lib/open/read-appeals'
import { listLetters } from '@/lib/open/read-letters'
import { describePage } from '../describe-page'
import { pageOf } from '../../page-of'
import { openPage, type PageInput } from '../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'act', {}, { path: '/act' })
}

/** What a reader can do: the appeals that can be signed, for whom to write, and where else the campaign is found. */
export default async function ActPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources, search } = page
  const [appeals, letters, channels] = await Promise.all([
    listAppeals(), listLetters(reading.today, pageOf(search.letters)), listChannels(),
  ])
  return (
    <SiteFrame reading={reading} sources={sources} section="act" path="/act">
      <PageHead area="act" />
      <ActWays reading={reading} />
      <AppealList appeals={appeals} reading={reading} />
      <LetterSection {...letters} reading={reading} />
      <ChannelLinks channels={channels} />
    </SiteFrame>
  )
}
