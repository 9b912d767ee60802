import { parentPort } from 'node:worker_threads'
import { closeOpenSql } from '@/lib/db/open'
import { stepBack } from '../step-back'
import { readOutcome } from './read-outcome'
import type { ReaderQuestion, ReaderReply } from './reader-words'

// On Linux each thread has a priority of its own; elsewhere this would take the gate along.
if (process.platform === 'linux') stepBack(0)

parentPort?.on('message', ({ id, target, today }: ReaderQuestion) => {
  void readOutcome(target, today, closeOpenSql).then((outcome) => {
    const reply: ReaderReply = { id, ...outcome }
    parentPort?.postMessage(reply, 'answer' in outcome && outcome.answer ? [outcome.answer.body.buffer] : [])
  })
})
