import type { Statements } from '@/lib/db/statements'
import type { IdentitiesBack } from './take-back-identities'
import type { ImportedEvent } from './undo-list'

/** What undoing an import did, and what it left. */
interface Undone {
  back: readonly ImportedEvent[]
  touched: readonly ImportedEvent[]
  identities: IdentitiesBack
  archived: readonly string[]
}

/** Notes for each person of a list what became of them when the import was undone, for the report. */
export async function noteUndone(db: Statements, importId: string, undone: Undone): Promise<void> {
  const { back, touched, identities, archived } = undone
  const kept = new Map<string, number>()
  const add = (caseId: string) => kept.set(caseId, (kept.get(caseId) ?? 0) + 1)
  for (const { caseId } of touched) add(caseId)
  for (const caseId of identities.kept) add(caseId)
  const gone = new Set(archived)
  const caseIds = new Set([...back.map(({ caseId }) => caseId), ...identities.changed, ...gone, ...kept.keys()])
  const takenBack = new Set([...back.map(({ caseId }) => caseId), ...identities.changed])
  const rows = [...caseIds].map((caseId) => {
    const left = kept.get(caseId) ?? 0
    const became = gone.has(caseId) ? 'archived' : left === 0 ? 'taken_back' : takenBack.has(caseId) ? 'partly' : 'left'
    return { case_id: caseId, undone: became, kept: left }
  })
  await db`
    UPDATE file.list_import_person p SET undone = r.undone, kept = r.kept
    FROM jsonb_populate_recordset(NULL::file.list_import_person, ${JSON.stringify(rows)}::text::jsonb) r
    WHERE p.import_id = ${importId}::text::uuid AND p.case_id = r.case_id`
}
