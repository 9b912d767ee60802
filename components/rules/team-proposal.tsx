import { useTranslations } from 'next-intl'
import { useRuleChange } from '@/components/method/use-rule-change'
import { useRuleWords } from '@/components/method/use-rule-words'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import { changesBetween } from '@/lib/domain/rules/change/rule-change'
import { contentOf } from '@/lib/domain/rules/change/rule-content'
import type { RuleDerivation, TeamRuleProposal } from '@/lib/domain/rules/change/team-rule'
import { formatDayLong } from '@/lib/i18n/format-day'
import { DerivationNote } from './derivation-note'

interface TeamProposalProps {
  proposal: TeamRuleProposal
  derivation: RuleDerivation | null
  reading: TeamReading
}

/** A proposed change of a rule: what, why, by whom, and where it stands. */
export function TeamProposal({ proposal, derivation, reading }: TeamProposalProps) {
  const [t, dates] = [useTranslations('team-rules'), useTranslations('dates')]
  const say = useRuleChange()
  const { before, content, reason, state, isDerived, author, decidedBy, proposedOn } = proposal
  const words = useRuleWords()(before)
  const isUnderWay = state === 'confirmed' && !isDerived
  return (
    <>
      <div className="page-head">
        <p className="keeping-links t1">
          <a href={teamLink(reading, '/rules')}>{t('title')}</a>
          <a href={teamLink(reading, `/rules/${content.id}`)}>{content.id} {words.name}</a>
        </p>
        <h1 className="t5">{t('proposal.title', { rule: content.id })}</h1>
        <p className="soft">
          {t('proposal.by', { who: author, day: formatDayLong(proposedOn, dates) })}{' '}
          {decidedBy !== null && t('proposal.decidedBy', { who: decidedBy })}
        </p>
        {!isUnderWay && <p className="well">{t(`state.${state === 'confirmed' ? 'followed' : state}`)}</p>}
        {isUnderWay && <DerivationNote derivation={derivation} />}
      </div>
      <dl className="kv">
        <dt>{t('proposal.what')}</dt>
        <dd>
          {changesBetween(contentOf(before), contentOf(content)).map((change) => (
            <p key={say(content.id, change)}>{say(content.id, change)}</p>
          ))}
        </dd>
        <dt>{t('proposal.why')}</dt>
        <dd dir="auto">{reason}</dd>
      </dl>
    </>
  )
}
