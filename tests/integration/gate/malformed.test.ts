import { execFileSync } from 'node:child_process'
import { Agent, request } from 'node:http'
import { connect as connectSocket } from 'node:net'
import { buffer, text } from 'node:stream/consumers'
import { connect, type Sql } from '@/lib/db/connect'
import { closeTeam } from '@/lib/db/team'
import { problemSchema } from '@/lib/open/problem'
import { asSuperuser, createTestDatabase, type TestDatabase } from '../../factories/database'
import { type DescribedApi, type HostileQuestion, hostileQuestions, RAW_QUESTIONS } from '../../support/hostile-questions'
import { importInto, takeStock, theAppeal } from '../records/exchange'
import { type Instance, startInstance } from './start-instance'

const QUESTIONS = 5000
const AT_ONCE = 16
const RAW_ROUNDS = 5
/** What the gate, its threads and the stand-in for Next may grow by; ten times as much would be a leak. */
const MOST_GROWTH_MB = 120

let database: TestDatabase
let team: Sql
let instance: Instance
let api: DescribedApi

beforeAll(async () => {
  database = await createTestDatabase()
  team = connect(database.urls.team)
  await importInto(team, theAppeal())
  instance = await startInstance(database.urls.open)
  api = JSON.parse((await instance.ask('/api/v1/openapi.json')).text)
})
afterAll(async () => {
  await instance.stop()
  await Promise.all([team.end(), closeTeam()])
  await database.drop()
})

interface Heard {
  question: HostileQuestion
  status: number
  type: string
  body: string
}

/** Asks all of them, so many at once; a connection that is broken off has the status 0. */
async function askAll(questions: readonly HostileQuestion[]): Promise<Heard[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE })
  const heard: Heard[] = []
  let next = 0
  const ask = async () => {
    for (let one = questions[next++]; one; one = questions[next++]) heard.push(await askOne(one, agent))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  agent.destroy()
  return heard
}

function askOne(question: HostileQuestion, agent: Agent): Promise<Heard> {
  const { method, target: path, headers, body } = question
  // A library leaves the length of a body out where the method has none, and garbles the question after it.
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
  const all = { host: 'localhost:3000', ...length, ...headers }
  return new Promise((resolve) => {
    const sent = request({ host: '127.0.0.1', port: instance.port, agent, method, path, headers: all }, (message) => {
      const { statusCode: status = 0, headers: said } = message
      const type = String(said['content-type'])
      const settle = (bytes: Buffer) => resolve({ question, status, type, body: bytes.toString() })
      buffer(message).then(settle, () => settle(Buffer.alloc(0)))
    })
    sent.on('error', () => resolve({ question, status: 0, type: '', body: '' }))
    sent.end(body)
  })
}

async function sayRaw(bytes: string): Promise<string> {
  const socket = connectSocket(instance.port, '127.0.0.1')
  socket.setTimeout(3000, () => socket.destroy())
  socket.write(Buffer.from(bytes, 'latin1'))
  // Who hangs up at once is no fault of theirs.
  const heard = text(socket).catch(() => '')
  setTimeout(() => socket.end(), 50)
  return heard
}

/** What stands in the database: how many rows there are, and a digest of all that is published. */
function readState(): Promise<unknown> {
  return asSuperuser(database.name, async (sql) => {
    const tables = await sql<{ name: string }[]>`SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname = 'open' ORDER BY 1`
    const digests = []
    for (const { name } of tables) {
      digests.push(await sql.unsafe(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${name} t`))
    }
    return [await takeStock(sql), digests]
  })
}

function residentMb(): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(instance.child.pid)], { encoding: 'utf8' })) / 1024
}

test(`${QUESTIONS} malformed requests are no fault of the server, change no row and take no memory`, async () => {
  const before = await readState()
  const questions = hostileQuestions(api, QUESTIONS, 20210405)
  const heard = await askAll(questions.slice(0, 1000))
  const warmMb = residentMb()
  heard.push(...(await askAll(questions.slice(1000))))
  const grownMb = residentMb() - warmMb
  const counts = new Map<number, number>()
  for (const { status } of heard) counts.set(status, (counts.get(status) ?? 0) + 1)
  const memory = `${Math.round(warmMb)} MB and ${Math.round(grownMb)} more`
  console.info(`statuses ${JSON.stringify([...counts].sort())}, memory ${memory}`)
  expect(heard).toHaveLength(QUESTIONS)
  const faults = heard.filter(({ status }) => status >= 500 || status === 0)
  expect(faults.map(({ question, status }) => `${status} ${JSON.stringify(question).slice(0, 300)}`)).toEqual([])
  expect(grownMb).toBeLessThan(MOST_GROWTH_MB)
  expect(await readState()).toEqual(before)
  // What is refused is told as problems, and each parameter was refused by its name at least once.
  const refused = heard.filter(({ status, question }) => status >= 400 && question.method !== 'HEAD')
  const problems = refused.map(({ body }) => problemSchema.parse(JSON.parse(body)))
  expect(refused.every(({ type }) => type === 'application/problem+json')).toBe(true)
  const named = new Set(problems.flatMap(({ errors = [] }) => errors.map(({ parameter }) => parameter)))
  expect([...named]).toEqual(expect.arrayContaining(
    ['asOf', 'status', 'prison', 'urgency', 'sex', 'nationality', 'sort', 'limit', 'cursor', 'from', 'to', 'step', 'x'],
  ))
}, 60_000)

test('what is no request at all is answered with a refusal or hung up on, and others are answered meanwhile', async () => {
  const before = await readState()
  for (let round = 0; round < RAW_ROUNDS; round += 1) {
    const said = RAW_QUESTIONS.map(sayRaw)
    expect((await instance.ask('/api/v1/map')).status).toBe(200)
    const answers = (await Promise.all(said)).join('\n')
    const statuses = [...answers.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
    expect(statuses.filter((status) => status >= 500)).toEqual([])
    expect(statuses.filter((status) => status >= 400).length).toBeGreaterThan(15)
  }
  expect(await readState()).toEqual(before)
})
