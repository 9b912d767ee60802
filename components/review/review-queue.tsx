import { useTranslations } from 'next-intl'
import type { IdentityLine } from '@/components/board/identity-entry'
import { IdentityList } from '@/components/board/identity-list'
import { ThereList, type ThereLine } from '@/components/board/there-list'
import { MoreRows } from '@/components/board/more-rows'
import { WaitingEntry, type WaitingLine } from '@/components/board/waiting-entry'
import { BOARD_STEP, nextShow } from '@/lib/domain/board-filter'

interface ReviewQueueProps {
  lines: readonly WaitingLine[]
  /** How much of each waits. */
  counts: { events: number; identities: number; there: number }
  /** What waits of who somebody is, for who may verify it. */
  identities: readonly IdentityLine[]
  /** What waits of what happened at prisons. */
  there: readonly ThereLine[]
  /** How many of each are shown at most. */
  show: number
  mayDecide: boolean
  current: string | null
}

/** Whoever would decide about a row that they have not read opens it instead: the keys decide about what is open. */
const OPENING = 'o v x b e'

/** What waits, the longest first; the one that is open is marked. */
export function ReviewQueue({ lines, counts, identities, there, show, mayDecide, current }: ReviewQueueProps) {
  const t = useTranslations('review')
  const board = useTranslations('board')
  const more = nextShow(Math.max(lines.length, identities.length, there.length), show)
  const shown = show === BOARD_STEP ? null : show
  return (
    <nav className="review-queue" aria-labelledby="waiting-queue">
      <h2 id="waiting-queue">{t('waiting')} <span className="tab soft">{board('count', { count: counts.events })}</span></h2>
      <ul className="waiting">
        {lines.map((line) => {
          const isCurrent = line.id === current
          return <WaitingEntry key={line.id} line={line} isCurrent={isCurrent} keys={isCurrent ? 'o' : OPENING} show={shown} />
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
      <p className="board-foot"><MoreRows href={more === null ? null : moreLink(more, current)} /></p>
      {mayDecide && <p className="t1"><a href="/team/review/batches">{t('batches')}</a></p>}
    </nav>
  )
}

function moreLink(show: number, current: string | null): string {
  return `/team/review?show=${show}${current === null ? '' : `&event=${current}`}`
}
