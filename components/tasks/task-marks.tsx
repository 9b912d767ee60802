import { useTranslations } from 'next-intl'
import type { TaskMark } from '@/lib/domain/tasks/case-task'

/** In a line of the board: who has a reason of the case, and what else was said of one; nothing where nobody did. */
export function TaskMarks({ marks }: { marks: readonly TaskMark[] }) {
  const t = useTranslations('team-tasks')
  const words = marks.map(({ kind, by }) => t(`mark.${kind}`, { by: by === '' ? t('gone') : by }))
  return [...new Set(words)].map((word) => <span key={word} className="task-mark">{word}</span>)
}
