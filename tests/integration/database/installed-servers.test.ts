import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@/lib/db/connect'
import { migrate } from '@/lib/db/migrate'
import { verifyAudit } from '@/lib/db/verify-audit'

/** Where Debian keeps the servers that it installs, one folder per major version. */
const DEBIAN = '/usr/lib/postgresql'

function findInstalled(): string[] {
  if (!existsSync(DEBIAN)) return []
  const versions = readdirSync(DEBIAN).filter((version) => Number(version) >= 15)
  return versions.filter((version) => existsSync(join(DEBIAN, version, 'bin', 'initdb')))
}

/** Postgres does not run as root: then the account that Debian made with it does. */
function accountOf(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const id = (flag: string) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0))
    })
  })
}

/** Runs a task on a new cluster of an installed version, given the address of a role. */
async function withServer(version: string, task: (addressOf: (role: string) => string) => Promise<void>) {
  const account = accountOf()
  const home = mkdtempSync(join(tmpdir(), `vigil-postgres-${version}-`))
  if (account.uid !== undefined && account.gid !== undefined) chownSync(home, account.uid, account.gid)
  const port = await findFreePort()
  const data = join(home, 'data')
  const call = (program: string, ...args: string[]) => {
    const done = spawnSync(join(DEBIAN, version, 'bin', program), args, { ...account, cwd: home, stdio: 'ignore' })
    if (done.status !== 0) throw new Error(`${program} of Postgres ${version} ended with ${done.status}`)
  }
  call('initdb', '-D', data, '--locale=C.UTF-8', '--encoding=UTF8', '--auth=trust', '--username=postgres', '--no-sync')
  const settings = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  call('pg_ctl', '-D', data, '-o', settings, '-l', join(home, 'log'), '-w', 'start')
  try {
    await task((role) => `postgres://${role}@127.0.0.1:${port}/postgres`)
  } finally {
    call('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
    rmSync(home, { recursive: true })
  }
}

test('each Postgres from 15 on that Debian has installed here takes the migrations and chains the log', async () => {
  for (const version of findInstalled()) {
    await withServer(version, async (addressOf) => {
      const urls = { team: addressOf('vigil_team'), open: addressOf('vigil_open'), intake: addressOf('vigil_intake') }
      expect(await migrate(addressOf('postgres'), urls)).not.toEqual([])
      expect(await migrate(addressOf('postgres'), urls)).toEqual([])
      const team = connect(urls.team, { max: 1 })
      for (const subject of ['7', '8']) {
        await team`
          INSERT INTO file.audit (actor, action, subject_kind, subject_id)
          VALUES ('نسرین', 'edit', 'event', ${subject})`
      }
      expect(await verifyAudit(team)).toMatchObject({ ok: true, entries: 2 })
      await team.end()
    })
  }
})
