import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

/** Keeps jobs where there is no Node to start them with, and says what is told of it. */
const PROGRAM = `
  const { keepJobs } = require('./lib/gate/jobs-process.ts')
  process.execPath = '/nowhere/node'
  keepJobs((event, { error }) => console.log(event, error.code))`

test('where no process can be started, the gate says so and goes on', async () => {
  const gate = spawn(process.execPath, ['--import', 'tsx', '--eval', PROGRAM], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said, [status]] = await Promise.all([text(gate.stdout), once(gate, 'exit')])
  expect([said, status]).toEqual(['jobs_replaced ENOENT\n', 0])
})
