import { EmbeddedCase } from '@/components/embed/embedded-case'
import { nameCasePage } from '@/lib/i18n/name-places'
import { nameIn } from '@/lib/i18n/order-names'
import { findCase } from '@/lib/open/find-case'
import { readPlaceNames } from '../../../[locale]/place-names'
import { leadOn } from '../../../lead-on'
import { EmbedFrame } from '../../embed-frame'
import { type EmbedInput, openEmbed } from '../../open-embed'
import { RefusedEmbed } from '../../refused-embed'

export default async function CaseEmbed(input: EmbedInput<{ slug: string }>) {
  const reading = await openEmbed(input)
  if (!reading) return <RefusedEmbed />
  const { slug } = await input.params
  const page = await findCase(decodeURIComponent(slug), reading.asOf)
  if (page === null) return leadOn(decodeURIComponent(slug), await input.searchParams, (led) => `/embed/case/${led}`)
  const names = await readPlaceNames(reading.locale)
  return (
    <EmbedFrame reading={reading} title={nameIn(reading.locale, page.name)} path={`/cases/${page.slug}`}>
      <EmbeddedCase page={nameCasePage(page, names)} reading={reading} />
    </EmbedFrame>
  )
}
