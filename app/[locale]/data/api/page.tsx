import { ApiAddresses } from '@/components/api-docs/api-addresses'
import { ApiExamples } from '@/components/api-docs/api-examples'
import { ApiRules } from '@/components/api-docs/api-rules'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { exampleCommands } from '@/lib/domain/contract/api-examples'
import { readEnv } from '@/lib/env'
import { listOperations } from '@/lib/open/api/list-operations'
import { findAnySlug } from '@/lib/open/find-any-slug'
import { describePage } from '../../describe-page'
import { openPage, type PageInput } from '../../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'api-docs', {}, { path: '/data/api' })
}

export default async function ApiPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources } = page
  const [{ origin }, slug] = [readEnv(), await findAnySlug()]
  const clientCommand = `npx openapi-typescript '${origin}/api/v1/openapi.json' -o vigil.ts`
  return (
    <SiteFrame reading={reading} sources={sources} section="data" path="/data/api">
      <PageHead area="api-docs" />
      <ApiExamples commands={exampleCommands(origin, slug)} />
      <ApiAddresses addresses={listOperations()} />
      <ApiRules locale={reading.locale} clientCommand={clientCommand} />
    </SiteFrame>
  )
}
