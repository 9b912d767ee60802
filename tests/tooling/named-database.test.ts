import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-named-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs the command where no environment names a database, and nobody has made one here. */
function vigil(...args: string[]) {
  const env = { ...process.env, VIGIL_FOLDER: folder, DATABASE_URL: '', DATABASE_OWNER_URL: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/vigil.mjs', ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test.each([
  ['mode', 'closed', '--reason', 'at three in the morning'], ['audit', 'verify'], ['user', 'invite', '--role', 'volunteer'],
  ['keys', 'rotate'], ['edition', 'revoke', 'x'], ['replica', 'status'], ['backup', 'file.vigil'], ['recompile', '--json'],
])('vigil %s %s is not done to a database that would be made for it', (...args) => {
  const { status, stdout, stderr } = vigil(...args)
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('No database is named')
  expect(existsSync(join(folder, 'postgres'))).toBe(false)
})

test.each([['backup', 'key'], ['backup', 'prune', '.'], ['keys', 'make', 'k2'], ['edition', 'key']])(
  'vigil %s %s makes no database that it does not need', (...args) => {
    const { status, stdout } = vigil(...args)
    expect([status, stdout === '']).toEqual([0, false])
    expect(existsSync(join(folder, 'postgres'))).toBe(false)
  })
