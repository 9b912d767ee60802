import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const dockerfile = readFileSync('deploy/Dockerfile', 'utf8')
const ANALYZE = '/usr/bin/systemd-analyze'
const units = readdirSync('deploy/systemd').filter((name) => name.endsWith('.service'))

/** The instructions of the last stage, of lines that go on put together. */
function lastStage(): string[] {
  const lines = dockerfile.replaceAll('\\\n', ' ').split('\n').filter((line) => /^[A-Z]/.test(line))
  return lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')))
}

const service = z.object({
  image: z.string(), user: z.string().optional(), read_only: z.boolean().optional(),
  privileged: z.literal(false).optional(), command: z.array(z.string()).optional(), network_mode: z.string().optional(),
  cap_drop: z.array(z.string()), cap_add: z.array(z.string()).optional(),
  security_opt: z.array(z.string()), env_file: z.string().optional(),
  environment: z.record(z.string(), z.string()).optional(), ports: z.array(z.string()).optional(),
  networks: z.array(z.string()).optional(), volumes: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  healthcheck: z.object({ test: z.array(z.string()).optional() }).optional(),
})
const file = z.object({
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.unknown()), volumes: z.record(z.string(), z.unknown()),
})
const FILES = ['compose', 'compose.workspace', 'compose.public'] as const
const read = (name: string) => file.parse(parse(readFileSync(`deploy/${name}.yaml`, 'utf8'), { merge: true }))
const machines = { one: read(FILES[0]), workspace: read(FILES[1]), public: read(FILES[2]) }

/** The variables that a file of deploy/environment names. */
function variablesOf(name: string): string[] {
  const lines = readFileSync(`deploy/environment/${name}.example`, 'utf8').split('\n')
  return lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split('=')[0] ?? '')
}

const SECRETS = /^(DATABASE_(OWNER_)?URL|VIGIL_(AUTH_SECRET|FIELD_KEYS|INTAKE_KEY|EDITION_KEY|BACKUP_KEY|SMTP_URL|METRICS_TOKEN))$/

test('the image runs as nobody who owns anything in it, names its versions, and is given no secret', () => {
  const users = lastStage().filter((line) => line.startsWith('USER '))
  expect(users).toEqual(['USER 10001:10001'])
  expect(lastStage().findIndex((line) => line.startsWith('COPY'))).toBeLessThan(lastStage().indexOf('USER 10001:10001'))
  expect(dockerfile).not.toMatch(/:latest|--chown|^ADD |sudo|^ARG |curl /m)
  expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].every(([, image]) => /:\d+-[a-z]+-slim$/.test(image ?? ''))).toBe(true)
  expect(dockerfile).not.toMatch(/(KEY|SECRET|TOKEN|PASSWORD|_URL)=/)
  // The environments that were filled in lie in the folder that it is built from.
  const left = ['deploy', '**/.env', '**/.env.*', '**/*.env', '**/*.vigil', '.git', '.vigil']
  expect(readFileSync('.dockerignore', 'utf8').split('\n')).toEqual(expect.arrayContaining(left))
})

test.each(FILES)('what prepares a database of %s has it started, and waits until it takes connections', (name) => {
  const { services } = read(name)
  const servers = Object.entries(services).filter(([, { image }]) => image.startsWith('postgres:'))
  const tools = Object.values(services).filter(({ profiles }) => profiles?.includes('tools'))
  expect(tools.length).toBeGreaterThan(0)
  for (const { depends_on: before } of tools) {
    const named = servers.filter(([server]) => before?.[server]?.condition === 'service_healthy')
    expect(named.length).toBeGreaterThan(0)
    expect(Object.keys(before ?? {})).toEqual(named.map(([server]) => server))
  }
  // While it makes its folder Postgres answers on its socket alone, and is started anew then.
  for (const [, { healthcheck }] of servers) expect(healthcheck?.test).toEqual(['CMD', 'pg_isready', '--host', '127.0.0.1'])
})

test.each(['open', 'team'])('what speaks TLS before %s writes down no visitor, neither what was asked nor what failed', (name) => {
  const text = readFileSync(`deploy/environment/${name}.caddyfile`, 'utf8')
  expect(text).toMatch(/^\{\n[^}]*\tlog default \{\n\t\texclude http\n\t\}\n\}\n/)
  expect(text).toMatch(/\n\tlog \{\n\t\toutput discard\n\t\}\n\}\n$/)
})

test('a relay that follows is told of the database that it copies, and finds both', () => {
  expect(Object.keys(machines.workspace.services['relay-prepare']?.depends_on ?? {})).toEqual(['database', 'relay'])
})

test.each(FILES)('each container of ours in %s may write nowhere, gain nothing, and is nobody', (name) => {
  const ours = Object.entries(read(name).services).filter(([, { image }]) => !image.startsWith('postgres:'))
  expect(ours.length).toBeGreaterThan(2)
  for (const [, one] of ours) {
    expect(one).toMatchObject({
      read_only: true, user: '10001:10001', cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'],
    })
    expect(one.volumes?.filter((volume) => /docker\.sock|^\/(:|etc|root|home)/.test(volume)) ?? []).toEqual([])
  }
  // That of Caddy, whose file asks for it: nobody else is given any.
  for (const [service, { cap_add: added }] of ours) {
    expect([service, added]).toEqual([service, service.endsWith('-edge') ? ['NET_BIND_SERVICE'] : undefined])
  }
})

test.each(FILES)('all that %s names is there: networks, volumes, and an example of each environment', (name) => {
  const { services, networks, volumes } = read(name)
  for (const one of Object.values(services)) {
    const shared = one.network_mode?.replace('service:', '')
    if (shared === undefined) expect(Object.keys(networks)).toEqual(expect.arrayContaining(one.networks ?? []))
    else expect(services[shared]).toBeDefined()
    if (one.env_file) expect(existsSync(`deploy/${one.env_file.replace('.env', '.example')}`)).toBe(true)
    for (const volume of one.volumes ?? []) {
      const [from = ''] = volume.split(':')
      expect([from, from.startsWith('./') ? existsSync(`deploy/${from}`) : from in volumes]).toEqual([from, true])
    }
  }
})

test.each(FILES)('a Postgres of %s that crashed ends, and is started whole', (name) => {
  const servers = Object.values(read(name).services).filter(({ image }) => image.startsWith('postgres:'))
  expect(servers.length).toBeGreaterThan(0)
  for (const { command } of servers) expect(command).toContain('restart_after_crash=off')
})

test('nobody reaches a database from outside but a relay and a public server, and those through the tunnel alone', () => {
  for (const { services: { database }, networks } of [machines.one, machines.workspace]) {
    expect([database?.ports, database?.networks, networks.data]).toEqual([undefined, ['data'], { internal: true }])
  }
  for (const reached of [machines.workspace.services.relay, machines.public.services.database]) {
    expect(reached?.ports).toHaveLength(1)
    expect(reached?.ports?.[0]).toMatch(/^\$\{TUNNEL_ADDRESS:\?[^}]+\}:\d+:5432$/)
  }
  expect(machines.public.networks.data).toEqual({ internal: true })
  expect(Object.keys(machines.public.services).filter((name) => /team|jobs/.test(name))).toEqual([])
})

test('what is copied writes what copies read, and keeps no more of it for one that is away than is said', () => {
  const copied = [machines.workspace.services.database, machines.workspace.services.relay]
  for (const one of copied) {
    expect(one?.command).toEqual(expect.arrayContaining(['wal_level=logical', expect.stringMatching(/^max_slot_wal_keep_size=\d+GB$/)]))
  }
  expect(machines.workspace.services.relay?.env_file).not.toBe(machines.workspace.services.database?.env_file)
})

test('what answers readers is told no secret of the team, and keys are where they are needed alone', () => {
  for (const { services } of [machines.one, machines.public]) {
    expect([services.open?.environment?.VIGIL_SURFACE, services.open?.env_file]).toEqual(['open', 'environment/open.env'])
  }
  expect(variablesOf('open').filter((name) => SECRETS.test(name))).toEqual([])
  const holders = (variable: string) =>
    readdirSync('deploy/environment').filter((file) => file.endsWith('.example'))
      .map((file) => file.replace('.example', '')).filter((name) => variablesOf(name).includes(variable))
  expect(['VIGIL_INTAKE_KEY', 'VIGIL_EDITION_KEY', 'VIGIL_AUTH_SECRET', 'VIGIL_BACKUP_KEY', 'VIGIL_FIELD_KEYS'].map(holders))
    .toEqual([['jobs'], ['jobs'], ['team'], [], ['jobs', 'team']])
})

test('each variable of the examples is one that Vigil reads, and none has a value that is secret', () => {
  const known = readFileSync('lib/env.ts', 'utf8')
  for (const file of readdirSync('deploy/environment').filter((name) => name.endsWith('.example'))) {
    const text = readFileSync(`deploy/environment/${file}`, 'utf8')
    for (const name of variablesOf(file.replace('.example', ''))) {
      if (name !== 'POSTGRES_PASSWORD') expect(known).toContain(`    ${name}: `)
    }
    expect(text).not.toMatch(/^VIGIL_\w*(KEY|KEYS|SECRET|TOKEN)=\S/m)
    expect(text).not.toMatch(/:[^@/\s]+@/)
  }
})

test.each(units)('%s runs as somebody of its own who may write nowhere and gain nothing', (unit) => {
  const text = readFileSync(`deploy/systemd/${unit}`, 'utf8')
  expect(text).toContain(`User=${unit.replace('.service', '')}\n`)
  for (const line of ['NoNewPrivileges=yes', 'ProtectSystem=strict', 'CapabilityBoundingSet=', 'PrivateTmp=yes', 'ProtectHome=yes']) {
    expect(text.split('\n')).toContain(line)
  }
  const programs = [...text.matchAll(/(lib|cli)\/[\w/-]+\.ts/g)].map(([file]) => file)
  expect(programs.length).toBeGreaterThan(0)
  expect(programs.filter((file) => !existsSync(file))).toEqual([])
})

test('systemd itself reads the units, where there is one, and finds little that they may do', () => {
  if (!existsSync(ANALYZE)) return
  const paths = units.map((unit) => resolve('deploy/systemd', unit))
  const verified = spawnSync(ANALYZE, ['verify', '--man=no', ...paths], { encoding: 'utf8' })
  // A machine may have its Node elsewhere.
  expect(verified.stderr.split('\n').filter((line) => line !== '' && !line.includes('/usr/bin/node'))).toEqual([])
  const options = ['security', '--offline=true', '--threshold=20', '--no-pager']
  expect(spawnSync(ANALYZE, [...options, ...paths], { encoding: 'utf8' }).status).toBe(0)
})

test('the check of health is a program that Node takes, and asks for the host that the gate answers for', () => {
  const line = lastStage().find((one) => one.startsWith('HEALTHCHECK')) ?? ''
  const [node, flag, program = ''] = z.array(z.string()).parse(JSON.parse(line.slice(line.indexOf('CMD ') + 4)))
  expect([node, flag]).toEqual(['node', '-e'])
  const env = { ...process.env, PORT: '1', VIGIL_ORIGIN: 'https://site.example' }
  const run = spawnSync(process.execPath, ['-e', program], { env, encoding: 'utf8' })
  expect([run.status, run.stderr]).toEqual([1, ''])
})
