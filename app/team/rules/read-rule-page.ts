import type { Viewer } from '@/lib/domain/permissions/viewer'
import { listRuleProposals } from '@/lib/team/rules/list-rule-proposals'
import { listRuleVersions } from '@/lib/team/rules/list-rule-versions'
import { listStoredRules } from '@/lib/team/rules/list-stored-rules'

/** All that the page of a rule shows, and what its form begins with: an earlier version where the address names one. */
export async function readRulePage(viewer: Viewer, id: string, asked: string | string[] | undefined) {
  const stored = (await listStoredRules(viewer)).find(({ rule }) => rule.id === id)
  if (!stored) return null
  const versions = await listRuleVersions(viewer, id)
  const proposals = await listRuleProposals(viewer)
  const open = proposals.find(({ state, content }) => state === 'proposed' && content.id === id) ?? null
  const begun = versions.find(({ version }) => String(version) === asked)?.content ?? stored.rule
  return { ...stored, versions, open, begun }
}
