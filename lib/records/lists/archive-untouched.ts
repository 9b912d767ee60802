import type { Statements } from '@/lib/db/statements'

/**
 * Archives the cases that an import made and in which nothing stands: every event is retracted, nobody has verified or
 * written who they are, and nothing else hangs on them. Answers their ids. They are found by no name any more; all
 * their versions stay.
 */
export async function archiveUntouched(db: Statements, importId: string, batchId: string): Promise<string[]> {
  const rows = await db<{ id: string }>`
    UPDATE file.case c SET archived_at = now()
    FROM file.list_import_person p
    WHERE p.import_id = ${importId}::text::uuid AND p.outcome = 'new' AND c.id = p.case_id AND c.archived_at IS NULL
      AND c.publication = 'team' AND c.erased_at IS NULL AND c.merged_into IS NULL
      AND NOT EXISTS (SELECT FROM file.event e
        JOIN file.event_version v ON v.event_id = e.id AND v.version = e.version
        WHERE e.case_id = c.id AND v.claim_status <> 'retracted')
      AND EXISTS (SELECT FROM file.case_version v
        WHERE v.case_id = c.id AND v.version = c.version AND v.batch_id = ${batchId}::text::uuid)
      AND NOT EXISTS (SELECT FROM file.case_verdict j WHERE j.case_id = c.id AND j.version = c.version)
      AND NOT EXISTS (SELECT FROM file.consent o WHERE o.case_id = c.id)
      AND NOT EXISTS (SELECT FROM file.case_member o WHERE o.case_id = c.id)
      AND NOT EXISTS (SELECT FROM file.source_contact o WHERE o.case_id = c.id)
      AND NOT EXISTS (SELECT FROM file.photo o WHERE o.case_id = c.id)
      AND NOT EXISTS (SELECT FROM file.lockdown o WHERE o.case_id = c.id)
      AND NOT EXISTS (SELECT FROM file.erasure o WHERE o.case_id = c.id)
      AND NOT EXISTS (SELECT FROM file.case_merge o WHERE c.id IN (o.from_case, o.into_case))
      AND NOT EXISTS (SELECT FROM file.letter o WHERE o.case_id = c.id)
      AND NOT EXISTS (SELECT FROM file.tip o WHERE o.about = c.slug)
    RETURNING c.id::text`
  const ids = rows.map(({ id }) => id)
  await db`
    DELETE FROM file.case_name_key
    WHERE case_id IN (SELECT jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb)::uuid)`
  return ids
}
