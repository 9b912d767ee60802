import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

type Manifest = Record<string, { src: string; integrity: string }>

const builder = join(process.cwd(), 'scripts/setup/browser-scripts.mjs')
let folder: string

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'vigil-scripts-')))
  write('tsconfig.json', '{"compilerOptions":{"paths":{"@/*":["./*"]}}}')
})

afterEach(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

function run() {
  const code = `const { buildBrowserScripts } = await import(${JSON.stringify(builder)})
    console.log(JSON.stringify(await buildBrowserScripts(${JSON.stringify(folder)})))`
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })
}

function build(): Manifest {
  return JSON.parse(run().stdout)
}

const built = () => readdirSync(join(folder, 'public/scripts')).sort()

test('a script and what it imports are one small file, named by what is in it', () => {
  write('lib/domain/words.ts', "export const words: readonly string[] = ['a day long', 'a night']\nexport const unused = 'not sent'\n")
  write('components/map/day.browser.ts', `import { words } from '@/lib/domain/words'

// A remark for readers of the source.
document.title = words.join(', ')
`)
  const { day } = build()
  const text = readFileSync(join(folder, 'public', day?.src ?? ''))
  const digest = createHash('sha384').update(text).digest()
  expect(day).toEqual({
    src: `/scripts/day.${digest.toString('hex').slice(0, 16)}.js`,
    integrity: `sha384-${digest.toString('base64')}`,
  })
  expect(text.toString()).toContain('a day long')
  expect(text.toString()).not.toMatch(/import|readonly|remark|not sent/)
})

test('what changes gets a new name, what does not keeps its own, and what is old goes', () => {
  write('components/a/one.browser.ts', 'document.title = "one"\n')
  write('components/b/two.browser.ts', 'document.title = "two"\n')
  const before = build()
  write('components/b/two.browser.ts', 'document.title = "three"\n')
  const after = build()
  expect(after.one).toEqual(before.one)
  expect(after.two?.src).not.toBe(before.two?.src)
  expect(built().map((file) => `/scripts/${file}`)).toEqual([after.one?.src, after.two?.src])
})

test('two scripts of one name are refused, and so is one that cannot be read', () => {
  write('components/a/one.browser.ts', 'document.title = "one"\n')
  write('components/b/one.browser.ts', 'document.title = "two"\n')
  expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('Two scripts are called one') })
  rmSync(join(folder, 'components/b/one.browser.ts'))
  write('components/b/broken.browser.ts', 'const = 1\n')
  expect(run().status).toBe(1)
})
