import { readFileSync } from 'node:fs'

const before = process.env

afterEach(() => {
  process.env = before
})

/** The module of this path, loaded into an environment that holds these values and nothing else. */
function loadWith<Module extends object>(path: string, values: Readonly<Record<string, string>>): Module {
  process.env = { NODE_ENV: 'test', ...values }
  jest.resetModules()
  return jest.requireActual<Module>(path)
}

function envWith(values: Readonly<Record<string, string>>) {
  return loadWith<typeof import('@/lib/env')>('@/lib/env', values).readEnv()
}

const variables = [...readFileSync('lib/env.ts', 'utf8').matchAll(/^ {4}((?:VIGIL|DATABASE)_[A-Z_]+|PORT): /gm)]
  .map(([, name]) => name ?? '')

test('a variable that is there and empty is not set', () => {
  expect(variables.length).toBeGreaterThan(30)
  expect(envWith(Object.fromEntries(variables.map((name) => [name, ''])))).toEqual(envWith({}))
})

test('.env.example explains every variable', () => {
  const example = readFileSync('.env.example', 'utf8')
  expect(variables.filter((name) => !new RegExp(`^(# )?${name}=`, 'm').test(example))).toEqual([])
})

test('addresses of the site are origins, to which paths are added', () => {
  const values = { VIGIL_ORIGIN: 'https://Team.example/', VIGIL_PUBLIC_ORIGIN: 'https://site.example' }
  expect(envWith(values)).toMatchObject({ origin: 'https://team.example', publicOrigin: 'https://site.example' })
})

test.each(['vigil.example', 'ftp://vigil.example', 'https://vigil.example/site', 'https://vigil.example/?a=b', 'http://'])(
  'the address %s is refused, by the name of its variable', (address) => {
    expect(() => envWith({ VIGIL_ORIGIN: address })).toThrow(/^The environment is wrong: VIGIL_ORIGIN: must be an address/)
    expect(() => envWith({ VIGIL_PUBLIC_ORIGIN: address })).toThrow(/VIGIL_PUBLIC_ORIGIN: must be an address/)
  },
)

test('a time zone that there is not is told at the start', () => {
  const clockIn = (zone: string) => loadWith<typeof import('@/lib/clock')>('@/lib/clock', { VIGIL_TIME_ZONE: zone })
  expect(() => clockIn('Asia/Tehran').checkTimeZone()).not.toThrow()
  expect(() => clockIn('Asia/Teheran_Town').checkTimeZone()).toThrow(/^VIGIL_TIME_ZONE must name a time zone/)
})
