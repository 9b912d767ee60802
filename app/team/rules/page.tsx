import { TeamRules } from '@/components/rules/team-rules'
import { differsFromRelease } from '@/lib/domain/rules/change/rule-change'
import { listRuleProposals } from '@/lib/team/rules/list-rule-proposals'
import { listRulesOn, listStoredRules } from '@/lib/team/rules/list-stored-rules'
import { readRuleDerivation } from '@/lib/team/rules/read-rule-derivation'
import { describeTeamPage } from '../describe-team-page'
import { openTeamPage, type TeamSearch } from '../open-team-page'
import { TeamPage } from '../team-page'

export const generateMetadata = () => describeTeamPage('team-rules', 'title')

/** All rules of urgency, on an earlier day where the address names one; what waits, and what is under way. */
export default async function TeamRulesPage({ searchParams }: { searchParams: Promise<TeamSearch> }) {
  const { viewer, reading } = await openTeamPage('rule.confirm', searchParams)
  const stored = await listStoredRules(viewer)
  const isEarlier = reading.asOf < reading.today
  const [proposals, derivation, rules] = [
    await listRuleProposals(viewer), await readRuleDerivation(viewer),
    isEarlier ? await listRulesOn(viewer, reading.asOf) : stored.map(({ rule }) => rule),
  ]
  const differing = new Set(stored.filter(differsFromRelease).map(({ rule }) => rule.id))
  return (
    <TeamPage viewer={viewer} reading={reading} path="/rules">
      <TeamRules {...{ rules, proposals, derivation, differing, reading }} />
    </TeamPage>
  )
}
