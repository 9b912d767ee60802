import { useTranslations } from 'next-intl'
import { useMarks } from '@/components/ui/use-marks'
import type { EventView, SourceView } from '@/lib/domain/contract/case-detail'
import { formatEdtf } from '@/lib/i18n/format-span'

interface EventSourcesProps {
  event: EventView
  sources: readonly SourceView[]
}

/** Who says so, how reliable they are, how credible the claim is, and whether it is verified. */
export function EventSources({ event, sources }: EventSourcesProps) {
  const t = useTranslations('timeline')
  const vocabulary = useTranslations('vocabulary')
  const { comma } = useMarks()
  const named = sources.filter(({ id }) => event.sources.includes(id))
  return (
    <p className="src">
      {named.map((source) => <SourceName key={source.id} source={source} />)}{' '}
      <span className="nb">
        {t('grade', { reliability: event.grade.charAt(0), credibility: Number(event.grade.charAt(1)) })}{comma}
        {vocabulary(`claimStatus.${event.claimStatus}`)}
      </span>
    </p>
  )
}

function SourceName({ source }: { source: SourceView }) {
  const t = useTranslations('timeline')
  const dates = useTranslations('dates')
  const title = shortTitle(source.title)
  return (
    <span className="named">
      <a href={`#source-${source.id}`}><bdi>{title}</bdi></a>
      {source.published !== null && t('published', { date: formatEdtf(source.published, dates) })}
    </span>
  )
}

/** A title up to its colon: the whole one stands with the sources. */
function shortTitle(title: string): string {
  return title.split(': ')[0] ?? title
}
