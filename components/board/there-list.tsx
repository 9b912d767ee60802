import { useTranslations } from 'next-intl'
import { usePrisonName } from '@/components/names/use-prison-name'
import { EventIcon } from '@/components/timeline/event-icon'
import { useMarks } from '@/components/ui/use-marks'
import type { Span } from '@/lib/domain/contract/span'
import type { PrisonEventKind } from '@/lib/domain/fold/prison-event'
import { formatDayLong } from '@/lib/i18n/format-day'
import { formatSpan } from '@/lib/i18n/format-span'

/** An event at a prison that waits: for a reviewer, or for its author. */
export interface ThereLine {
  id: string
  kind: PrisonEventKind
  date: Span
  prison: { id: string; name: string; nativeName: string | null }
  author: string
  isOwn: boolean
  sentBack: boolean
  question: string | null
  /** The civil day since which it waits, `YYYY-MM-DD`. */
  sinceOn: string
}

/** What waits of what happened at prisons, under the heading of an id, where it has one of its own. */
export function ThereList({ lines, heading, keys }: { lines: readonly ThereLine[]; heading?: string; keys?: string }) {
  return (
    <ul className="waiting" aria-labelledby={heading}>
      {lines.map((line) => <ThereEntry key={line.id} line={line} keys={keys} />)}
    </ul>
  )
}

function ThereEntry({ line, keys = 'o' }: { line: ThereLine; keys?: string }) {
  const t = useTranslations('board.waiting')
  const kinds = useTranslations('prisons.event.kind')
  const dates = useTranslations('dates')
  const prisonName = usePrisonName()
  const { comma } = useMarks()
  const { id, kind, date, prison, author, isOwn, sentBack, question, sinceOn } = line
  const said = `${kinds(kind)}${comma}${formatSpan(date, dates)}`
  return (
    <li data-row className={isOwn && !sentBack ? 'own' : undefined}>
      <EventIcon type="detention_place" />
      <div>
        <a href={`/team/prisons/${encodeURIComponent(prison.id)}#event-${id}`} data-row-link aria-keyshortcuts={keys}>
          {t('about', { said, name: prisonName(prison) })}
        </a>
        <p className="t1 soft">
          {sentBack ? t('question', { question: question ?? '' })
            : isOwn ? t('own') : t('by', { author, day: formatDayLong(sinceOn, dates) })}
        </p>
      </div>
    </li>
  )
}
