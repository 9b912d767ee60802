import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const lock: { packages: Record<string, { version?: string }> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const files = execFileSync('git', ['ls-files', 'app', 'components', 'lib', 'proxy.ts'], { encoding: 'utf8' })
  .split('\n').filter((file) => /\.tsx?$/.test(file))
const sources = files.map((file) => [file, readFileSync(file, 'utf8')] as const)

/** The files of ours in which something stands. */
function filesWith(sign: RegExp): string[] {
  return sources.filter(([, text]) => sign.test(text)).map(([file]) => file)
}

/** Whether a version is another or later. */
function isAtLeast(version: string, floor: string): boolean {
  const [is, least] = [version, floor].map((text) => text.split(/[.-]/).slice(0, 3).map(Number))
  const at = [0, 1, 2].find((place) => is?.[place] !== least?.[place])
  return at === undefined || Number(is?.[at]) > Number(least?.[at])
}

test.each([
  ['next', '16.4.6'], ['sharp', '0.35.5'], ['next-auth', '4.24.15'],
])('no copy of %s is older than %s, below which a flaw is known', (name, floor) => {
  const copies = Object.entries(lock.packages).filter(([path]) => path.endsWith(`node_modules/${name}`))
  expect(copies.length).toBeGreaterThan(0)
  expect(copies.filter(([, { version = '0' }]) => !isAtLeast(version, floor))).toEqual([])
})

test.each<[string, RegExp]>([
  ['Cache Components', /['"]use cache|\bcacheLife\b|\bcacheTag\b/],
  ['draft mode', /\bdraftMode\b/],
  ['the image optimiser', /['"]next\/(legacy\/)?image['"]/],
  ['next/og', /['"]next\/og['"]/],
])('nothing of ours uses %s, of which the advisories were', (_what, sign) => {
  expect(filesWith(sign)).toEqual([])
})

test('the settings of Next turn none of them on, and rewrite no address', () => {
  const settings = readFileSync('next.config.js', 'utf8').replace(/\/\*[^]*?\*\//g, '')
  expect(settings).not.toMatch(/cacheComponents|useCache|dynamicIO|rewrites|remotePatterns|experimental/)
  expect(settings).toMatch(/images: \{ unoptimized: true \}/)
})

test('actions live in the workspace only', () => {
  expect(filesWith(/^\s*['"]use server['"]/m).filter((file) => !file.startsWith('app/team/'))).toEqual([])
})

test('the proxy is no lock: it reads no session and no record', () => {
  const [, text = ''] = sources.find(([file]) => file === 'proxy.ts') ?? []
  const imports = [...text.matchAll(/from '([^']+)'/g)].map(([, from]) => from)
  expect(imports.filter((from) => /lib\/(db|team|records|open)|session|viewer|next-auth/.test(from ?? ''))).toEqual([])
})
