import { PrivacyArticle } from '@/components/privacy/privacy-article'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { describePage } from '../describe-page'
import { openPage, type PageInput } from '../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'privacy', {}, { path: '/privacy' })
}

export default async function PrivacyPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  return (
    <SiteFrame reading={page.reading} sources={null} section={null} path="/privacy">
      <PrivacyArticle reading={page.reading} />
    </SiteFrame>
  )
}
