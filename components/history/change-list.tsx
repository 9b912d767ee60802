import type { ChangeLine } from './change-line'
import { ChangeItem } from './change-item'
import { RestoreForm } from './restore-form'
import { useFieldWords } from './use-field-words'

/** A change, and what bringing its version back must name; null where it stands now, or one may not. */
export interface RestorableLine extends ChangeLine {
  restore: Readonly<Record<string, string>> | null
}

type Act = (form: FormData) => Promise<void>

interface ChangeListProps {
  lines: readonly RestorableLine[]
  area: 'team-prisons' | 'team-sources'
  /** Brings a version of an event back, for which one says why; and one of the page's own subject. */
  restoreEvent?: Act
  restoreOwn: Act
}

/** The changes of a prison or a source, newest first, and the way back to a version. */
export function ChangeList({ lines, area, restoreEvent, restoreOwn }: ChangeListProps) {
  const words = useFieldWords(area)
  return (
    <ol className="change-list t2">
      {lines.map((line) => {
        const act = line.subject === null ? restoreOwn : restoreEvent
        return (
          <ChangeItem key={line.id} line={line} words={words}>
            {act && line.restore && <RestoreForm act={act} named={line.restore} asksWhy={line.subject !== null} />}
          </ChangeItem>
        )
      })}
    </ol>
  )
}
