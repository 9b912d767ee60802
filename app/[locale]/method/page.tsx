import { Grades, MOST_SOURCES } from '@/components/method/grades'
import { MethodContents } from '@/components/method/method-contents'
import { MethodProse, PlainPart } from '@/components/method/method-prose'
import { RuleChanges } from '@/components/method/rule-changes'
import { RuleList } from '@/components/method/rule-list'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { readRuleChanges } from '@/lib/open/read-rule-changes'
import { readRules } from '@/lib/open/read-rules'
import { readSources } from '@/lib/open/read-sources'
import { describePage } from '../describe-page'
import { openPage, type PageInput } from '../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'method', {}, { path: '/method' })
}

export default async function MethodPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources } = page
  const newest = readSources(reading.today, MOST_SOURCES)
  const [rules, changes, graded] = await Promise.all([readRules(), readRuleChanges(), newest])
  return (
    <SiteFrame reading={reading} sources={sources} section="method" path="/method">
      <PageHead area="method" />
      <div className="method">
        <MethodContents />
        <div>
          <MethodProse />
          <RuleList rules={rules} />
          <RuleChanges changes={changes} />
          <Grades sources={graded} count={sources.count} reading={reading} />
          <PlainPart name="limits" />
        </div>
      </div>
    </SiteFrame>
  )
}
