import type { Viewer } from '@/lib/domain/permissions/viewer'
import { nameAllPrisons } from '@/lib/team/list-prison-names'
import { findRuleProposal } from '@/lib/team/rules/list-rule-proposals'
import { nameChangedCases } from '@/lib/team/rules/name-changed-cases'
import { readRuleDerivation } from '@/lib/team/rules/read-rule-derivation'
import { readTeamPlaceNames } from '../team-place-names'

/** A proposed change of a rule with all that its page shows of it; null where there is none of that id. */
export async function readProposalPage(viewer: Viewer, id: string) {
  const proposal = await findRuleProposal(viewer, id)
  if (!proposal) return null
  const { preview } = proposal
  const derivation = await readRuleDerivation(viewer)
  const [prisons, names] = preview?.prisons
    ? await Promise.all([nameAllPrisons(viewer), readTeamPlaceNames(viewer)]) : [[], null]
  return {
    proposal, derivation,
    named: {
      team: await nameChangedCases(viewer, preview?.team.changed ?? []),
      public: await nameChangedCases(viewer, preview?.public.changed ?? []),
    },
    prisonNames: new Map(prisons.map((one) => [one.id, names?.prison(one) ?? one.name])),
  }
}
