import { spawnSync } from 'node:child_process'
import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'

function demonstrate(settings: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/demo.mjs'], {
    encoding: 'utf8',
    env: { ...process.env, PORT: '0', ...settings },
  })
  return { status, said: stderr.trim() }
}

test('a port that is no port is told in one sentence', () => {
  expect(demonstrate({ PORT: 'here' })).toEqual({ status: 1, said: 'PORT is here, which is no port.' })
})

describe('where another server listens', () => {
  let other: Server
  let port: number

  beforeAll(async () => {
    other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    port = (other.address() as AddressInfo).port
  })

  afterAll(() => new Promise((resolve) => other.close(resolve)))

  test('a taken port is told in one sentence', () => {
    const said = `Port ${port} is taken: set PORT to a free one.`
    expect(demonstrate({ PORT: String(port) })).toEqual({ status: 1, said })
  })
})

test('a database that is away is told in one sentence', () => {
  expect(demonstrate({ DATABASE_URL: 'postgres://postgres:x@127.0.0.1:1/vigil' })).toEqual({
    status: 1,
    said: 'The database cannot be used: connect ECONNREFUSED 127.0.0.1:1.',
  })
})

test('an address that is none is told in one sentence', () => {
  expect(demonstrate({ DATABASE_URL: 'vigil' })).toEqual({
    status: 1,
    said: 'DATABASE_URL is no address of a database: it looks like postgres://user:password@host:5432/name.',
  })
})

test('addresses of some roles only are told in one sentence', () => {
  const said = 'Set DATABASE_OWNER_URL, DATABASE_INTAKE_URL as well, or DATABASE_URL alone, signing in as a superuser.'
  const settings = {
    DATABASE_URL: 'postgres://vigil_team:x@127.0.0.1:1/vigil',
    DATABASE_OPEN_URL: 'postgres://vigil_open:x@127.0.0.1:1/vigil',
  }
  expect(demonstrate(settings)).toEqual({ status: 1, said })
})
