import { useTranslations } from 'next-intl'
import { useName } from '@/components/names/use-name'
import { usePrisonName } from '@/components/names/use-prison-name'
import { EventIcon } from '@/components/timeline/event-icon'
import { useEventTitle } from '@/components/timeline/use-event-title'
import { useMarks } from '@/components/ui/use-marks'
import type { Sex } from '@/lib/domain/contract/case-page'
import type { Span } from '@/lib/domain/contract/span'
import type { ClaimStatus } from '@/lib/domain/vocabulary'
import { formatDayLong } from '@/lib/i18n/format-day'

/** An event that waits, as lists show it. */
export interface WaitingLine {
  id: string
  type: string
  date: Span
  details: Record<string, unknown>
  prison: { id: string; name: string; nativeName: string | null } | null
  case: { slug: string; name: string; native: string | null; sex: Sex | null }
  author: string
  isOwn: boolean
  /** The civil day since which it waits, `YYYY-MM-DD`. */
  sinceOn: string
  sentBack: boolean
  question: string | null
}

interface WaitingEntryProps {
  line: WaitingLine
  isCurrent?: boolean
  /** The keys that open it while it has the focus. */
  keys?: string
  /** How many the queue shows, where those are more than at first: it goes on showing them. */
  show?: number | null
}

/** One event that waits: what it says, about whom, and who wrote it. */
export function WaitingEntry({ line, isCurrent = false, keys = 'o', show = null }: WaitingEntryProps) {
  const t = useTranslations('board')
  const dates = useTranslations('dates')
  const title = useWaitingTitle(line)
  const nameOf = useName()
  const { comma } = useMarks()
  const shown = show === null ? '' : `&show=${show}`
  const href = line.sentBack ? `/team/record?event=${line.id}` : `/team/review?event=${line.id}${shown}`
  return (
    <li data-row className={line.isOwn && !line.sentBack ? 'own' : undefined}>
      <EventIcon type={line.type} />
      <div>
        <a href={href} data-row-link aria-keyshortcuts={keys} aria-current={isCurrent ? 'true' : undefined}>
          {title}{comma}{nameOf({ latin: line.case.name, native: line.case.native })}
        </a>
        <p className="t1 soft">{whose()}</p>
      </div>
    </li>
  )

  function whose() {
    const { question } = line
    if (line.sentBack) return question === null ? t('waiting.sentBack') : t('waiting.question', { question })
    if (line.isOwn) return t('waiting.own')
    return t('waiting.by', { author: line.author, day: formatDayLong(line.sinceOn, dates) })
  }
}

/** What an event that waits says, in words. */
export function useWaitingTitle(line: Pick<WaitingLine, 'id' | 'type' | 'date' | 'details' | 'prison' | 'case'>): string {
  const claimStatus: ClaimStatus = 'proposed'
  const { id, type, date, prison: at, details } = line
  const prisonName = usePrisonName()
  const prison = at && { id: at.id, name: prisonName(at) }
  return useEventTitle({ id, type, date, endDate: null, prison, details, claimStatus, grade: 'F6', sources: [] }, line.case.sex)
}
