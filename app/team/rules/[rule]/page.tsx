import { notFound } from 'next/navigation'
import { RuleChangeForm } from '@/components/rules/rule-change-form'
import { TeamRule } from '@/components/rules/team-rule'
import { roleMay } from '@/lib/domain/permissions/permissions'
import { describeTeamPage } from '../../describe-team-page'
import { openTeamPage, type TeamSearch } from '../../open-team-page'
import { TeamPage } from '../../team-page'
import { proposeRuleAction } from '../actions'
import { readRulePage } from '../read-rule-page'
import { textsOfRule } from '../rule-fields'

interface TeamRuleInput {
  params: Promise<{ rule: string }>
  searchParams: Promise<TeamSearch>
}

export const generateMetadata = () => describeTeamPage('team-rules', 'title')

/** One rule: what is in force, how it changed, and the form of a change. */
export default async function TeamRulePage({ params, searchParams }: TeamRuleInput) {
  const [{ rule: id }, { viewer, reading, search }] = [await params, await openTeamPage('rule.confirm', searchParams)]
  const page = await readRulePage(viewer, id, search.version)
  if (!page) notFound()
  const { rule, version, begun, shipped, versions, open } = page
  return (
    <TeamPage viewer={viewer} reading={reading} path={`/rules/${id}`}>
      <div className="team-column">
        <TeamRule {...{ rule, shipped, versions, open, reading }} />
        {!open && roleMay(viewer.role, 'rule.edit') && (
          <RuleChangeForm rule={rule} version={version} initial={textsOfRule(begun)} send={proposeRuleAction} />
        )}
      </div>
    </TeamPage>
  )
}
