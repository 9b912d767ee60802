import type { Statements } from '@/lib/db/statements'

/** The day on which cases are due that a derivation of all cases moved: one that never comes. */
export const DUE_TOGETHER = '9999-12-31'

/**
 * Has the alerts of cases looked at again, because they were just derived: inside that transaction, so that none is
 * forgotten and none is looked at too early. `published` are those of them that readers see, or saw until now;
 * `together`: what a change of rules moves is looked at once all cases follow it.
 */
export async function watchCases(
  db: Statements,
  caseIds: readonly string[],
  published: readonly string[],
  together = false,
): Promise<void> {
  if (caseIds.length + published.length === 0) return
  const due = together ? DUE_TOGETHER : '-infinity'
  await db`
    INSERT INTO file.alert_watch AS old (case_id, picture, due_on, seen)
    SELECT id::uuid, picture, ${due}::text::date, '{}'::jsonb FROM (
      SELECT id, 'team' AS picture FROM jsonb_array_elements_text(${JSON.stringify(caseIds)}::text::jsonb) AS id
      UNION ALL
      SELECT id, 'public' FROM jsonb_array_elements_text(${JSON.stringify(published)}::text::jsonb) AS id) derived
    ORDER BY id, picture
    ON CONFLICT (case_id, picture) DO UPDATE SET due_on = excluded.due_on
    WHERE old.due_on NOT IN ('-infinity', excluded.due_on)`
}
