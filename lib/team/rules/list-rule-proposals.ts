import { z } from 'zod'
import { teamSql } from '@/lib/db/team'
import { parseDay } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { previewSchema } from '@/lib/domain/rules/change/preview'
import type { TeamRuleProposal } from '@/lib/domain/rules/change/team-rule'
import { ruleSchema } from '@/lib/domain/rules/rule'

/** How many decided ones are listed. */
const DECIDED = 20

const row = z.object({
  id: z.string(), before: ruleSchema, content: ruleSchema, reason: z.string(),
  state: z.enum(['proposed', 'confirmed', 'withdrawn']), author: z.string(), isOwn: z.boolean(),
  decidedBy: z.string().nullable(), preview: previewSchema.nullable(), isDerived: z.boolean(), proposedOn: z.string(),
  looked: z.object({ done: z.number(), total: z.number(), isEnded: z.boolean() }),
})

/** The changes of rules that are proposed, oldest first, and after them the last that were decided. */
export async function listRuleProposals(viewer: Viewer): Promise<TeamRuleProposal[]> {
  return select(viewer, null)
}

/** One proposed change of a rule, decided or not; null where there is none of that id. */
export async function findRuleProposal(viewer: Viewer, id: string): Promise<TeamRuleProposal | null> {
  if (!z.uuid().safeParse(id).success) return null
  return (await select(viewer, id))[0] ?? null
}

async function select({ accountId, role }: Viewer, id: string | null): Promise<TeamRuleProposal[]> {
  if (!roleMay(role, 'rule.confirm')) return []
  const rows = await teamSql()`
    SELECT p.id::text, v.content AS before, p.content, p.reason, p.state, coalesce(a.alias, p.author) AS author,
      p.author = ${accountId} AS "isOwn", coalesce(d.alias, p.decided_by) AS "decidedBy", p.preview,
      p.derive_after IS NULL OR p.derived_at IS NOT NULL AS "isDerived", p.proposed_on::text AS "proposedOn",
      jsonb_build_object('done', p.preview_done, 'total', p.preview_total, 'isEnded', p.preview_ended) AS looked
    FROM file.rule_proposal p
    JOIN file.rule_version v ON v.rule_id = p.rule_id AND v.version = p.base
    LEFT JOIN file.account a ON a.id::text = p.author
    LEFT JOIN file.account d ON d.id::text = p.decided_by
    WHERE CASE WHEN ${id}::uuid IS NULL
      THEN p.decided_at IS NULL OR p.id IN (SELECT latest.id FROM file.rule_proposal latest
        WHERE latest.decided_at IS NOT NULL ORDER BY latest.decided_at DESC LIMIT ${DECIDED})
      ELSE p.id = ${id}::uuid END
    ORDER BY p.decided_at DESC NULLS FIRST, p.proposed_at`
  return rows.flatMap((found) => {
    const { proposedOn, ...parsed } = row.parse(found)
    const day = parseDay(proposedOn)
    return day === null ? [] : [{ ...parsed, proposedOn: day }]
  })
}
