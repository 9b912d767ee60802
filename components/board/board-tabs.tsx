import { useTranslations } from 'next-intl'
import { toParameters, type BoardFilter } from '@/lib/domain/board-filter'
import { teamLink, type TeamReading } from '@/components/team/team-link'

interface BoardTabsProps {
  reading: TeamReading
  filter: BoardFilter
  critical: number
}

/** The four ways to narrow the urgent queue that are needed most. */
export function BoardTabs({ reading, filter, critical }: BoardTabsProps) {
  const t = useTranslations('board')
  const tabs = [
    { name: 'all', level: null, whose: null },
    { name: 'critical', level: 'critical', whose: null },
    { name: 'mine', level: null, whose: 'mine' },
    { name: 'nobody', level: null, whose: 'nobody' },
  ] as const
  return (
    <nav className="filter" aria-label={t('tabs')}>
      {tabs.map(({ name, level, whose }) => (
        <a
          key={name} href={teamLink(reading, '', toParameters({ ...filter, level, whose }))}
          aria-current={filter.level === level && filter.whose === whose ? 'true' : undefined}
        >
          {t(`tab.${name}`, { count: t('count', { count: critical }) })}
        </a>
      ))}
    </nav>
  )
}
