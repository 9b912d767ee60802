import { askListStep } from '@/lib/records/lists/ask-list-step'
import { mapListImport } from '@/lib/records/lists/map-list-import'
import { startListImport } from '@/lib/records/lists/start-list-import'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'

const { team } = takeTestDatabase()
const [importer, another] = [aViewer('reviewer'), aViewer('reviewer')]
const bytes = new TextEncoder().encode('Name\nAye Win\n')
const mapping = {
  name: 'Invented list', columns: [{ column: 'Name', field: 'name_latin' as const }],
  source: { kind: 'new' as const, title: 'An invented list', reliability: 'C' as const },
}

async function aList(): Promise<string> {
  const started = await startListImport(importer, { fileName: 'list.csv' }, bytes)
  if (!started.ok) throw new Error(started.reason)
  return started.value.importId
}

test('a volunteer brings no list, and nobody an empty one', async () => {
  const refusal = async (who: typeof importer, file: Uint8Array) => startListImport(who, { fileName: 'a.csv' }, file)
  expect(await refusal(aViewer('volunteer'), bytes)).toEqual({ ok: false, reason: 'not_allowed' })
  expect(await refusal(importer, new Uint8Array())).toEqual({ ok: false, reason: 'empty_file' })
})

test('whoever brought a list says how it is read, and keeps that for its next version; nobody else does', async () => {
  const importId = await aList()
  expect(await mapListImport(another, { importId, mapping })).toEqual({ ok: false, reason: 'unknown_import' })
  expect(await mapListImport(importer, { importId, mapping, save: true })).toMatchObject({ ok: true })
  const [saved] = await team`SELECT mapping ->> 'name' AS name FROM file.saved_mapping`
  expect(saved).toEqual({ name: 'Invented list' })
})

test('a list that is not mapped is laid beside nothing, and one on its way is not asked for twice', async () => {
  const importId = await aList()
  expect(await askListStep(importer, { importId, step: 'prepare' })).toEqual({ ok: false, reason: 'not_open' })
  await mapListImport(importer, { importId, mapping })
  expect(await askListStep(importer, { importId, step: 'commit' })).toEqual({ ok: false, reason: 'not_open' })
  expect(await askListStep(importer, { importId, step: 'prepare' })).toMatchObject({ ok: true })
  expect(await mapListImport(importer, { importId, mapping })).toEqual({ ok: false, reason: 'not_open' })
  const jobs = await team`SELECT data FROM jobs.job WHERE name = 'list_import' AND data ->> 'importId' = ${importId}`
  expect(jobs).toEqual([{ data: { importId, step: 'prepare', accountId: importer.accountId } }])
})
