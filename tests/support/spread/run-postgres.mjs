import { once } from 'node:events'
import { startCluster } from '../../../scripts/postgres/cluster.mjs'
import { findRunning } from '../../../scripts/postgres/postmaster.mjs'

// A Postgres of a test's own, in a process of its own: says where it is once it takes connections, and ends when its
// standard input does. Started again on the same folder it goes on with what is there.
const [home = '', settings = '{}'] = process.argv.slice(2)
const { port, password, data, stop } = await startCluster(home, { throwaway: true, settings: JSON.parse(settings) })
const { pid } = findRunning(data)
process.stdout.write(`${JSON.stringify({ port, password, data, pid })}\n`)
process.stdin.resume()
await once(process.stdin, 'end')
await stop()
