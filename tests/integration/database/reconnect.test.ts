import { once } from 'node:events'
import { connect as dial, createServer } from 'node:net'
import { findFreePort } from '@/lib/gate/listen'
import { connect } from '@/lib/db/connect'
import { takeTestDatabase } from '../../factories/take-database'

const { database } = takeTestDatabase()

// The driver by itself would wait for ten seconds or more after so many refusals, and ours for half a second.

test('a pool that was refused again and again answers soon once the server is back', async () => {
  const there = new URL(database.urls.team)
  const port = await findFreePort()
  const sql = connect(Object.assign(new URL(there), { port: String(port) }).href, { max: 2 })
  for (let time = 0; time < 8; time += 1) await expect(sql`SELECT 1`).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  const line = createServer((near) => {
    const far = dial(Number(there.port), there.hostname)
    near.pipe(far).pipe(near)
  }).listen(port, '127.0.0.1')
  await once(line, 'listening')
  const startedMs = performance.now()
  expect(await sql`SELECT 1 AS one`).toEqual([{ one: 1 }])
  expect(performance.now() - startedMs).toBeLessThan(5_000)
  await sql.end()
  line.close()
})
