import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readDirectory } from '@/lib/files/read-directory'
import { createCase } from '@/lib/records/create-case'
import { exportFiles } from '@/lib/records/export/export-files'
import { aViewer } from '../../factories/a-viewer'
import { takeTestDatabase } from '../../factories/take-database'
import { day, importInto, theAppeal } from './exchange'

const { team, superuser } = takeTestDatabase()

test('somebody whom nobody has verified is in no file, and keeps nobody else from being imported', async () => {
  await importInto(team, theAppeal())
  const identity = { nameLatin: 'Invented Newcomer' }
  const opened = await createCase(aViewer('volunteer'), { identity, sourceId: 'appeal-2021' }, day('2021-04-05'))
  const [taken] = await superuser<{ slug: string }[]>`
    UPDATE file.case SET archived_at = now() WHERE slug = (SELECT min(slug) FROM file.case) RETURNING slug`
  const folder = join(mkdtempSync(join(tmpdir(), 'vigil-export-')), 'files')
  await exportFiles(team, { directory: folder, isPublic: false, actor: 'test' })
  const cases = readFileSync(join(folder, 'cases.csv'), 'utf8')
  const read = await readDirectory(folder)
  expect(read.ok && (await importInto(team, read.files, { dryRun: true }))).toMatchObject({ ok: true })
  expect(opened.ok && cases.includes(opened.value.slug)).toBe(false)
  expect(cases).not.toContain(`${taken?.slug},`)
})
