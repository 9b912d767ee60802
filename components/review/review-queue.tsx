import { useTranslations } from 'next-intl'
import type { IdentityLine } from '@/components/board/identity-entry'
import { IdentityList } from '@/components/board/identity-list'
import { ThereList, type ThereLine } from '@/components/board/there-list'
import { WaitingEntry, type WaitingLine } from '@/components/board/waiting-entry'

interface ReviewQueueProps {
  lines: readonly WaitingLine[]
  /** How much of each waits. */
  counts: { events: number; identities: number; there: number }
  /** What waits of who somebody is, for who may verify it. */
  identities: readonly IdentityLine[]
  /** What waits of what happened at prisons. */
  there: readonly ThereLine[]
  mayDecide: boolean
  current: string | null
}

/** Whoever would decide about a row that they have not read opens it instead: the keys decide about what is open. */
const OPENING = 'o v x b e'

/** What waits, the longest first; the one that is open is marked. */
export function ReviewQueue({ lines, counts, identities, there, mayDecide, current }: ReviewQueueProps) {
  const t = useTranslations('review')
  const board = useTranslations('board')
  return (
    <nav className="review-queue" aria-labelledby="waiting-queue">
      <h2 id="waiting-queue">{t('waiting')} <span className="tab soft">{board('count', { count: counts.events })}</span></h2>
      <ul className="waiting">
        {lines.map((line) => {
          const isCurrent = line.id === current
          return <WaitingEntry key={line.id} line={line} isCurrent={isCurrent} keys={isCurrent ? 'o' : OPENING} />
        })}
      </ul>
      {identities.length > 0 && (
        <>
          <h2 id="waiting-identities">
            {t('identities')} <span className="tab soft">{board('count', { count: counts.identities })}</span>
          </h2>
          <IdentityList lines={identities} heading="waiting-identities" keys={OPENING} />
        </>
      )}
      {there.length > 0 && (
        <>
          <h2 id="waiting-there">
            {t('atPrisons')} <span className="tab soft">{board('count', { count: counts.there })}</span>
          </h2>
          <ThereList lines={there} heading="waiting-there" keys={OPENING} />
        </>
      )}
      {mayDecide && <p className="t1"><a href="/team/review/batches">{t('batches')}</a></p>}
    </nav>
  )
}
