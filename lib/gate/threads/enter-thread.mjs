// A thread of Node 20 does not learn from its process how TypeScript is read.
import 'tsx/cjs'
import { createRequire } from 'node:module'
import { workerData } from 'node:worker_threads'

createRequire(import.meta.url)(workerData.program)
