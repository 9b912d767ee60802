import { useTranslations } from 'next-intl'
import type { ListSurvey } from '@/lib/domain/lists/survey-list'

/** How a list is read, in numbers: its rows, those that will be left out, what they say, and what is still asked. */
export function ListSummary({ list, open }: { list: ListSurvey; open: number }) {
  const t = useTranslations('team-imports.summary')
  const { rows, events, leftOut, toLookAt } = list
  return (
    <ul className="import-summary">
      <li>{t('rows', { rows, events })}</li>
      {leftOut > 0 && <li>{t('leftOut', { count: leftOut })}</li>}
      {toLookAt > 0 && <li>{t('warnings', { count: toLookAt })}</li>}
      <li><b>{t('open', { count: open })}</b></li>
    </ul>
  )
}
