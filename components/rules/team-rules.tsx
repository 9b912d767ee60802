import { useTranslations } from 'next-intl'
import type { TeamReading } from '@/components/team/team-link'
import type { RuleDerivation, TeamRuleProposal } from '@/lib/domain/rules/change/team-rule'
import type { Rule } from '@/lib/domain/rules/rule'
import { formatDayLong } from '@/lib/i18n/format-day'
import { DerivationNote } from './derivation-note'
import { ProposalLines } from './proposal-lines'
import { RuleTable } from './rule-table'

interface TeamRulesProps {
  rules: readonly Rule[]
  differing: ReadonlySet<string>
  proposals: readonly TeamRuleProposal[]
  derivation: RuleDerivation | null
  reading: TeamReading
}

/** All rules, on the reader's day where it is an earlier one; what is proposed, and how far the last change is. */
export function TeamRules({ rules, differing, proposals, derivation, reading }: TeamRulesProps) {
  const [t, dates] = [useTranslations('team-rules'), useTranslations('dates')]
  const open = proposals.filter(({ state }) => state === 'proposed')
  const decided = proposals.filter(({ state }) => state !== 'proposed')
  return (
    <div className="team-column">
      <div className="page-head">
        <h1 className="t5">{t('title')}</h1>
        <p>{t('lead')}</p>
        {reading.asOf < reading.today && <p className="well">{t('onDay', { day: formatDayLong(reading.asOf, dates) })}</p>}
        <DerivationNote derivation={derivation} />
      </div>
      <section className="sec" aria-labelledby="open">
        <header><h2 id="open" className="t4">{t('open')}</h2></header>
        {open.length === 0
          ? <p className="soft">{t('noneOpen')}</p>
          : <ProposalLines proposals={open} reading={reading} />}
      </section>
      <section className="sec" aria-labelledby="table">
        <header><h2 id="table" className="t4">{t('table')}</h2></header>
        <RuleTable
          rules={rules} differing={differing} reading={reading}
          proposed={new Set(open.map(({ content }) => content.id))}
        />
      </section>
      {decided.length > 0 && (
        <section className="sec" aria-labelledby="decided">
          <header><h2 id="decided" className="t4">{t('decided')}</h2></header>
          <ProposalLines proposals={decided} reading={reading} />
        </section>
      )}
    </div>
  )
}
