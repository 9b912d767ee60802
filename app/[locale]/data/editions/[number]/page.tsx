import { notFound } from 'next/navigation'
import { EditionArticle } from '@/components/editions/edition-article'
import { GoneEdition } from '@/components/editions/gone-edition'
import { RefusedDay } from '@/components/site/refused-day'
import { SiteFrame } from '@/components/site/site-frame'
import { isolateText } from '@/lib/i18n/isolate-text'
import { listComparable } from '@/lib/open/editions/find-comparable'
import { listSigningKeys } from '@/lib/open/editions/read-editions'
import { describePage } from '../../../describe-page'
import { openPage, type PageInput } from '../../../open-page'
import { findAskedEdition } from './find-asked-edition'
import { STATUS_GONE } from './status-gone'

type EditionInput = PageInput<{ number: string }>

export async function generateMetadata(input: EditionInput) {
  const edition = await findAskedEdition((await input.params).number)
  if (!edition) notFound()
  const { number, gone } = edition
  const described = await describePage(
    input, gone ? 'editions.goneOne' : 'editions.one', { number: isolateText(number) }, { path: `/data/editions/${number}` },
  )
  return gone ? { ...described, ...STATUS_GONE } : described
}

export default async function EditionPage(input: EditionInput) {
  const page = await openPage(input)
  if (!page.ok) return <RefusedDay {...page.refusal} />
  const [{ reading, sources }, edition] = [page, await findAskedEdition((await input.params).number)]
  if (!edition) notFound()
  const { number, gone } = edition
  const [keys, earlier] = gone ? [[], []] : await Promise.all([listSigningKeys(), listComparable(edition)])
  return (
    <SiteFrame reading={reading} sources={sources} section="data" path={`/data/editions/${number}`}>
      {gone && <GoneEdition {...{ number, gone, reading }} />}
      {!gone && <EditionArticle {...{ edition, keys, earlier, reading }} />}
    </SiteFrame>
  )
}
