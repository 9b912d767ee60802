import { CiteSection } from '@/components/data/cite-section'
import { ColumnTables } from '@/components/data/column-tables'
import { DownloadList } from '@/components/data/download-list'
import { EditionsSection } from '@/components/editions/editions-section'
import { PageHead } from '@/components/site/page-head'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { listEditions, listSigningKeys } from '@/lib/open/editions/read-editions'
import { describePage } from '../describe-page'
import { openPage, type PageInput } from '../open-page'

export function generateMetadata(input: PageInput) {
  return describePage(input, 'data', {}, { path: '/data' })
}

export default async function DataPage(input: PageInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const { reading, sources } = page
  const [editions, keys] = await Promise.all([listEditions(), listSigningKeys()])
  return (
    <SiteFrame reading={reading} sources={sources} section="data" path="/data">
      <PageHead area="data" />
      <DownloadList reading={reading} />
      <EditionsSection {...{ editions, keys, reading }} />
      <ColumnTables />
      <CiteSection reading={reading} />
    </SiteFrame>
  )
}
