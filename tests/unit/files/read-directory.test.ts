import { mkdtemp, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MAX_FILE_BYTES, readDirectory } from '@/lib/files/read-directory'

const aFolder = () => mkdtemp(path.join(tmpdir(), 'vigil-files-'))

test('the demonstration set holds six files', async () => {
  const read = await readDirectory('data/appeal-2021')
  expect(read.ok && [...read.files.keys()]).toHaveLength(6)
})

test('a folder that is not there is told and not thrown', async () => {
  expect(await readDirectory('/no/such/folder')).toMatchObject({ ok: false, badRows: [{ file: '/no/such/folder' }] })
})

test('a folder without exchange files is refused', async () => {
  expect(await readDirectory(await aFolder())).toMatchObject({ ok: false })
})

test('a table of another name is refused and not passed over', async () => {
  const folder = await aFolder()
  await writeFile(path.join(folder, 'cases.csv'), 'x')
  await writeFile(path.join(folder, 'event.csv'), 'x')
  expect(await readDirectory(folder)).toEqual({
    ok: false,
    badRows: [{ file: 'event.csv', line: 1, column: '', reason: 'is no exchange file' }],
  })
})

test('a file over the limit is refused before it is read', async () => {
  const folder = await aFolder()
  await writeFile(path.join(folder, 'cases.csv'), '')
  await truncate(path.join(folder, 'cases.csv'), MAX_FILE_BYTES + 1)
  expect(await readDirectory(folder)).toMatchObject({
    ok: false,
    badRows: [{ file: 'cases.csv', reason: 'holds more than 50 MB' }],
  })
})
