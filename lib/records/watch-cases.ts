import type { Statements } from '@/lib/db/statements'

/**
 * Has the alerts of cases looked at again, because they were just derived: inside that transaction, so that none is
 * forgotten and none is looked at too early. `published` are those of them that readers see, or saw until now.
 */
export async function watchCases(
  db: Statements,
  caseIds: readonly string[],
  published: readonly string[],
): Promise<void> {
  await db`
    INSERT INTO file.alert_watch (case_id, picture, seen)
    SELECT id::uuid, picture, '{}'::jsonb FROM (
      SELECT id, 'team' AS picture FROM jsonb_array_elements_text(${JSON.stringify(caseIds)}::text::jsonb) AS id
      UNION ALL
      SELECT id, 'public' FROM jsonb_array_elements_text(${JSON.stringify(published)}::text::jsonb) AS id) derived
    ORDER BY id, picture
    ON CONFLICT (case_id, picture) DO UPDATE SET due_on = '-infinity' WHERE alert_watch.due_on <> '-infinity'`
}
