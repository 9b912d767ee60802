import { useTranslations } from 'next-intl'
import { RuleFacts } from '@/components/method/rule-facts'
import { useRuleWords } from '@/components/method/use-rule-words'
import { teamLink, type TeamReading } from '@/components/team/team-link'
import type { TeamRuleProposal, TeamRuleVersion } from '@/lib/domain/rules/change/team-rule'
import type { Rule } from '@/lib/domain/rules/rule'
import { ProposalLines } from './proposal-lines'
import { RuleHistory } from './rule-history'
import { useShippedDifference } from './use-shipped-difference'

interface TeamRuleProps {
  rule: Rule
  shipped: Rule | null
  versions: readonly TeamRuleVersion[]
  /** The change of it that waits, where there is one. */
  open: TeamRuleProposal | null
  reading: TeamReading
}

/** One rule: what is in force, what waits, and how it changed. */
export function TeamRule({ rule, shipped, versions, open, reading }: TeamRuleProps) {
  const [t, words] = [useTranslations('team-rules'), useRuleWords()(rule)]
  const differs = useShippedDifference(rule, shipped)
  return (
    <>
      <div className="page-head">
        <p className="t1"><a href={teamLink(reading, '/rules')}>{t('title')}</a></p>
        <h1 className="t5"><span className="tab">{rule.id}</span> <span className="name">{words.name}</span></h1>
        <p className="tiers soft">
          {!rule.enabled && <span>{t('off')}</span>}
          {!rule.public && <span>{t('teamOnly')}</span>}
        </p>
      </div>
      <section className="sec" aria-labelledby="in-force">
        <header><h2 id="in-force" className="t4">{t('rule.inForce')}</h2></header>
        <RuleFacts rule={rule} />
        {differs !== null && <p className="well">{t('rule.differs', { what: differs })}</p>}
      </section>
      {open && (
        <section className="sec" aria-labelledby="waits">
          <header><h2 id="waits" className="t4">{t('open')}</h2></header>
          <p>{t('rule.waits')}</p>
          <ProposalLines proposals={[open]} reading={reading} />
        </section>
      )}
      <RuleHistory versions={versions} reading={reading} />
    </>
  )
}
