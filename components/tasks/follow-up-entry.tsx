import { useTranslations } from 'next-intl'
import { caseLink } from '@/components/board/case-links'
import { useRuleWords } from '@/components/method/use-rule-words'
import { useName } from '@/components/names/use-name'
import type { TeamReading } from '@/components/team/team-link'
import { LevelMark } from '@/components/ui/urgency-mark'
import type { Rule } from '@/lib/domain/rules/rule'
import type { FollowUp } from '@/lib/domain/tasks/follow-up'
import { formatDay } from '@/lib/domain/dates/day'
import { formatDayLong } from '@/lib/i18n/format-day'
import { ClosingWords } from './closing-words'

/** What somebody should do about a case, with the rule that it comes from. */
export interface FollowUpLine extends FollowUp {
  named: Rule | null
}

/** One of them: of whom, and what to do by when. */
export function FollowUpEntry({ line, reading }: { line: FollowUpLine; reading: TeamReading }) {
  const nameOf = useName()
  return (
    <li data-row className="held">
      {line.level === null ? <span /> : <LevelMark level={line.level} />}
      <div>
        <a href={caseLink(reading, line.slug)} data-row-link aria-keyshortcuts="o">{nameOf(line.name)}</a>
        <p className="t1">
          {line.closing === null ? <WhatToDo line={line} /> : (
            <ClosingWords closing={line.closing} slug={line.slug} reading={reading} />
          )}
        </p>
      </div>
    </li>
  )
}

function WhatToDo({ line: { kind, name, on, level, named, rule, said } }: { line: FollowUpLine }) {
  const t = useTranslations('team-tasks')
  const dates = useTranslations('dates')
  const levels = useTranslations('vocabulary.level')
  const nameOf = useName()
  const wordsOf = useRuleWords()
  return t(`followUp.${kind}`, {
    name: nameOf(name), day: formatDayLong(formatDay(on), dates), level: level === null ? '' : levels(level).toLowerCase(),
    rule: named ? wordsOf(named).name : (rule ?? ''), kind: said ?? '',
  })
}
