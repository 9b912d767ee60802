import type { ReactNode } from 'react'
import { useTranslations } from 'next-intl'
import { formatDayLong } from '@/lib/i18n/format-day'
import { ChangeFields } from './change-fields'
import type { ChangeLine } from './change-line'
import type { FieldWords } from './field-words'

interface ChangeItemProps {
  line: ChangeLine
  /** How fields and their values are said; without, as they are stored. */
  words?: FieldWords
  /** What can be done with it. */
  children?: ReactNode
}

/** One change of a history: who, when, what, why, and from which source. */
export function ChangeItem({ line, words, children }: ChangeItemProps) {
  const t = useTranslations('team-case.historyPage')
  const dates = useTranslations('dates')
  const { subject, why, sources, fields, day, time } = line
  const who = line.who ?? t('nobody')
  const what = t('what', { who, change: t(`change.${line.change}`), subject: subject?.words ?? 'none' })
  return (
    <li data-row>
      <p>
        <a className="plain-link" data-row-link href={subject?.href ?? '#'}><b>{what}</b></a>{' '}
        <span className="soft t1">{t('at', { day: formatDayLong(day, dates), time })}</span>
      </p>
      {why !== null && <p>“{why}”</p>}
      {sources.length > 0 && <p className="t1 soft">{sources.join('; ')}</p>}
      <ChangeFields fields={fields} words={words} />
      {children}
    </li>
  )
}
