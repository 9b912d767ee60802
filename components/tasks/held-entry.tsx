import { caseLink } from '@/components/board/case-links'
import { useName } from '@/components/names/use-name'
import { useRuleWords } from '@/components/method/use-rule-words'
import type { TeamReading } from '@/components/team/team-link'
import { LevelMark } from '@/components/ui/urgency-mark'
import { useMarks } from '@/components/ui/use-marks'
import type { TaskStanding } from '@/lib/domain/tasks/case-task'
import type { Rule } from '@/lib/domain/rules/rule'
import type { Level } from '@/lib/domain/vocabulary'
import { useTaskState } from './use-task-state'

/** A reason of a case that somebody has, knows of or put off. */
export interface HeldLine {
  slug: string
  name: { latin: string; native: string | null }
  rule: string
  /** Null where the rule is no longer on record. */
  named: Rule | null
  level: Level
  standing: TaskStanding
}

/** One of them: of whom, why, and until when it stands. */
export function HeldEntry({ line, reading, timeZone }: { line: HeldLine; reading: TeamReading; timeZone: string }) {
  const nameOf = useName()
  const wordsOf = useRuleWords()
  const stateOf = useTaskState(timeZone)
  const { comma } = useMarks()
  return (
    <li data-row className="held">
      <LevelMark level={line.level} />
      <div>
        <a href={`${caseLink(reading, line.slug)}#task-${line.rule}`} data-row-link aria-keyshortcuts="o">
          {nameOf(line.name)}{comma}{line.named ? wordsOf(line.named).name : line.rule}
        </a>
        <p className="t1 soft">{stateOf(line.standing)}</p>
      </div>
    </li>
  )
}
