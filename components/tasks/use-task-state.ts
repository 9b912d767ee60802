import { useTranslations } from 'next-intl'
import type { TaskStanding } from '@/lib/domain/tasks/case-task'
import { formatInstant } from '@/lib/i18n/format-instant'

/** What stands for a reason in a sentence: "Adaora has it until 5 April 2021, 14:05." */
export function useTaskState(timeZone: string): (standing: TaskStanding | null) => string {
  const t = useTranslations('team-tasks')
  const dates = useTranslations('dates')
  return (standing) => {
    if (standing === null) return t('state.open')
    const { kind, by, isOwn, untilAt, note } = standing
    const who = isOwn ? 'you' : 'other'
    const said = t(`state.${kind}`, {
      who, by: by === '' ? t('gone') : by, until: formatInstant(untilAt, timeZone, dates),
    })
    return note === null ? said : t('withNote', { said, note })
  }
}
