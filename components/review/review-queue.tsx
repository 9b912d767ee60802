import { useTranslations } from 'next-intl'
import { WaitingEntry, type WaitingLine } from '@/components/board/waiting-entry'

interface ReviewQueueProps {
  lines: readonly WaitingLine[]
  count: number
  current: string | null
}

/** What waits, the longest first; the one that is open is marked. */
export function ReviewQueue({ lines, count, current }: ReviewQueueProps) {
  const t = useTranslations('review')
  const board = useTranslations('board')
  return (
    <nav className="review-queue" aria-labelledby="waiting-queue">
      <h2 id="waiting-queue">{t('waiting')} <span className="tab soft">{board('count', { count })}</span></h2>
      <ul className="waiting">
        {lines.map((line) => <WaitingEntry key={line.id} line={line} isCurrent={line.id === current} />)}
      </ul>
    </nav>
  )
}
