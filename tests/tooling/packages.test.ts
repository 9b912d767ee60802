import { readFileSync } from 'node:fs'

const lock = readFileSync('package-lock.json', 'utf8')
const manifest: { dependencies: Record<string, string>; devDependencies: Record<string, string> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

test('the lock file names no host, so that it holds behind any registry', () => {
  expect(lock.includes('"resolved"')).toBe(false)
  expect(lock.includes('.tgz')).toBe(false)
})

test('the lock file has the digest of every package', () => {
  const { packages }: { packages: Record<string, { integrity?: string; inBundle?: boolean }> } = JSON.parse(lock)
  // What comes inside of another package is covered by that one's.
  const alone = Object.entries(packages).filter(([path, { inBundle }]) => path !== '' && !inBundle)
  const without = alone.filter(([, { integrity }]) => !integrity)
  expect(without.map(([path]) => path)).toEqual([])
})

test('.npmrc keeps it so', () => {
  const lines = readFileSync('.npmrc', 'utf8').split('\n')
  expect(lines).toContain('omit-lockfile-registry-resolved=true')
  expect(lines).toContain('save-exact=true')
})

test('every version is exact', () => {
  const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([])
})

test('the values of .env.example work as they are', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n')
  const values = Object.fromEntries(
    lines.filter((line) => /^[A-Z]/.test(line)).map((line) => [line.split('=')[0], line.split('=').slice(1).join('=')]),
  )
  const before = process.env
  process.env = { ...before, ...values }
  jest.isolateModules(() => {
    const { readEnv } = jest.requireActual<typeof import('@/lib/env')>('@/lib/env')
    expect(readEnv()).toMatchObject({ port: 3000, origin: 'http://localhost:3000', surface: 'both', asOf: null })
  })
  process.env = before
})
