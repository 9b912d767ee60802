import { useTranslations } from 'next-intl'
import { Key } from '@/components/keys/key'
import { QUEUES, TASK_QUEUES, WHOLE_BOARD, toParameters, type BoardFilter, type Queue } from '@/lib/domain/board-filter'
import { DraftsLink } from '@/components/record/drafts-link'
import { teamLink, type TeamReading } from '@/components/team/team-link'

/** How much each queue holds; null where counting it would take longer than looking. */
export type ShownCounts = Readonly<Record<Queue, number | null>>

interface QueueColumnProps {
  reading: TeamReading
  current: Queue | null
  filter: BoardFilter
  counts: ShownCounts
  accountId: string
}

/** Filters that are asked for every day. */
const VIEWS = {
  noLawyer: { lacks: 'lawyer' },
  women: { sex: 'female' },
  nowhere: { prison: 'none' },
  contactDue: { rule: 'U01' },
} as const satisfies Record<string, Partial<BoardFilter>>

/** The queues with a digit each, the views, and what this browser has not sent yet. */
export function QueueColumn({ reading, current, filter, counts, accountId }: QueueColumnProps) {
  const t = useTranslations('board')
  const now = JSON.stringify(toParameters(filter))
  const shown = { reading, current, counts }
  return (
    <nav className="queues" aria-label={t('queues')}>
      <h2 className="t1 soft">{t('queues')}</h2>
      <ul>
        {QUEUES.map((queue, place) => <QueueLink key={queue} {...shown} queue={queue} digit={place + 1} />)}
      </ul>
      <h2 className="t1 soft">{t('acting')}</h2>
      <ul className="acting">
        {TASK_QUEUES.map((queue, place) => {
          return <QueueLink key={queue} {...shown} queue={queue} digit={(place + QUEUES.length + 1) % 10} />
        })}
      </ul>
      <h2 className="t1 soft">{t('views')}</h2>
      <ul>
        {Object.entries(VIEWS).map(([name, view]) => {
          const query = toParameters({ ...WHOLE_BOARD, ...view })
          const isCurrent = current === 'urgent' && JSON.stringify(query) === now
          return (
            <li key={name}>
              <a href={teamLink(reading, '', query)} aria-current={isCurrent ? 'page' : undefined}>
                {t(`view.${name}`)}
              </a>
            </li>
          )
        })}
      </ul>
      <DraftsLink accountId={accountId} title={t('notSent')} nobody={t('draftOfNobody')} />
    </nav>
  )
}

interface QueueLinkProps extends Pick<QueueColumnProps, 'reading' | 'current' | 'counts'> {
  queue: Queue
  digit: number
}

function QueueLink({ reading, current, counts, queue, digit }: QueueLinkProps) {
  const t = useTranslations('board')
  return (
    <li>
      <a
        href={teamLink(reading, queue === 'review' ? '/review' : '', queueQuery(queue))}
        aria-current={queue === current ? 'page' : undefined} aria-keyshortcuts={String(digit)}
      >
        {t(`queue.${queue}`)}
      </a>
      <span className="tab soft">{counts[queue] === null ? '' : t('count', { count: counts[queue] })}</span>
      <Key of={String(digit)} />
    </li>
  )
}

function queueQuery(queue: Queue): Record<string, string> {
  return queue === 'urgent' || queue === 'review' ? {} : { queue }
}
