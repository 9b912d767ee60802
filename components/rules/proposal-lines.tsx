import { useTranslations } from 'next-intl'
import { useRuleWords } from '@/components/method/use-rule-words'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { TeamRuleProposal } from '@/lib/domain/rules/change/team-rule'
import { formatDayLong } from '@/lib/i18n/format-day'

interface ProposalLinesProps {
  proposals: readonly TeamRuleProposal[]
  reading: TeamReading
}

/** Changes of rules, each with where it stands. */
export function ProposalLines({ proposals, reading }: ProposalLinesProps) {
  const [t, dates] = [useTranslations('team-rules'), useTranslations('dates')]
  const wordsOf = useRuleWords()
  return (
    <ul className="lines">
      {proposals.map(({ id, content, state, isDerived, proposedOn }) => (
        <li key={id}>
          <a href={teamLink(reading, `/rules/changes/${id}`)}>{content.id} {wordsOf(content).name}</a>
          <span className="soft">{formatDayLong(proposedOn, dates)}</span>
          <span className="soft">{t(`state.${state === 'confirmed' && isDerived ? 'followed' : state}`)}</span>
        </li>
      ))}
    </ul>
  )
}
