import { notFound } from 'next/navigation'
import { EmbeddedCase } from '@/components/embed/embedded-case'
import { findCase } from '@/lib/open/find-case'
import { EmbedFrame } from '../../embed-frame'
import { type EmbedInput, openEmbed } from '../../open-embed'
import { RefusedEmbed } from '../../refused-embed'

export default async function CaseEmbed(input: EmbedInput<{ slug: string }>) {
  const reading = await openEmbed(input)
  if (!reading) return <RefusedEmbed />
  const { slug } = await input.params
  const page = await findCase(decodeURIComponent(slug), reading.asOf)
  if (page === null) notFound()
  return (
    <EmbedFrame reading={reading} title={page.name.latin} path={`/cases/${page.slug}`}>
      <EmbeddedCase page={page} reading={reading} />
    </EmbedFrame>
  )
}
