import type { Statements } from '@/lib/db/statements'

/** The case was found to be of the same person as another, which stands for it since: what was sent belongs there. */
export class CaseMerged extends Error {
  constructor() {
    super('another case stands for this one')
  }
}

/** Throws {@link CaseMerged} where another case stands for one of these. To be called once they are locked. */
export async function refuseMerged(db: Statements, caseIds: readonly string[]): Promise<void> {
  const [merged] = await db<{ id: string }>`
    SELECT id::text FROM file.case WHERE merged_into IS NOT NULL
      AND id IN (SELECT jsonb_array_elements_text(${JSON.stringify(caseIds)}::text::jsonb)::uuid) LIMIT 1`
  if (merged) throw new CaseMerged()
}
