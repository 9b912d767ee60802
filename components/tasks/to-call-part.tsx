import { useTranslations } from 'next-intl'
import { recordLink } from '@/components/board/case-links'
import { BothNames } from '@/components/names/both-names'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { Span } from '@/lib/domain/contract/span'
import type { TaskMark } from '@/lib/domain/tasks/case-task'
import { formatSpan } from '@/lib/i18n/format-span'
import { TaskMarks } from './task-marks'

interface ToCallPartProps {
  people: readonly {
    slug: string; name: { latin: string; native: string | null }; lastContact: Span | null; isCertain: boolean
    marks: readonly TaskMark[]
  }[]
  reading: TeamReading
}

/** Who at a prison was not heard of since something happened there: whose family to call, and who does so. */
export function ToCallPart({ people, reading }: ToCallPartProps) {
  const t = useTranslations('team-tasks')
  const dates = useTranslations('dates')
  if (people.length === 0) return null
  return (
    <section className="sec" aria-labelledby="to-call">
      <header><h2 id="to-call" className="t4">{t('toCall', { count: people.length })}</h2></header>
      <p className="t2 soft">{t('toCallLead')}</p>
      <ul className="lines t2">
        {people.map(({ slug, name, lastContact, isCertain, marks }) => (
          <li key={slug} data-row>
            <span><BothNames name={name} href={teamLink(reading, `/cases/${slug}`)} /></span>
            <span className="soft">
              {lastContact === null ? t('neverHeard') : t('lastHeard', { day: formatSpan(lastContact, dates) })}
              {!isCertain && ` ${t('perhapsHeard')}`} <TaskMarks marks={marks} />
            </span>
            <a href={recordLink(slug)} aria-keyshortcuts="r">{t('recordCall')}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
