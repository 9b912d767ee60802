import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Starts `npm run demo`'s program on a folder of its own; answers it and the address that it prints. */
async function demonstrate(folder: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, ['scripts/demo.mjs'], {
    env: { ...process.env, VIGIL_FOLDER: folder, PORT: '0', VIGIL_ORIGIN: '', VIGIL_AS_OF: '' },
  })
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (part: unknown) => {
      said += String(part)
      const address = /Vigil is at (http:\S+), as of 2021-04-05/.exec(said)?.[1]
      if (address) resolve({ child, address })
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', () => reject(new Error(`The demonstration ended: ${said}`)))
  })
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (status) => resolve(status)))
}

/** The commands of all processes that were started for the folder, by their arguments or their environment. */
function processesOf(folder: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => ['cmdline', 'environ'].some((file) => readProc(pid, file).includes(folder)))
    .map((pid) => readProc(pid, 'cmdline').replaceAll('\0', ' '))
}

function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    // It ended between the two looks, or it is another user's.
    return ''
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGKILL'] as const

test.each(signals)('the demonstration serves, and %s leaves no process', async (signal) => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-demonstration-'))
  // Open, so that root's Postgres keeps all of it in there.
  chmodSync(folder, 0o755)
  const { child, address } = await demonstrate(folder)
  const page = await fetch(`${address}/en`)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('Mehran Raoof')
  const canLook = existsSync('/proc/self/environ')
  if (canLook) expect(processesOf(folder).length).toBeGreaterThan(3)
  const exit = exitOf(child)
  child.kill(signal)
  expect(await exit).toBe(signal === 'SIGKILL' ? null : 0)
  for (let tries = 0; canLook && processesOf(folder).length > 0; tries += 1) {
    if (tries > 400) throw new Error(`still running: ${processesOf(folder).join('; ')}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await expect(fetch(address)).rejects.toThrow()
  rmSync(folder, { recursive: true })
})
