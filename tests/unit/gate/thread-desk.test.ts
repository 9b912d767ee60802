import { resolve } from 'node:path'
import { openThread } from '@/lib/gate/threads/thread-desk'

const reported: string[] = []
const desk = openThread<'answer' | 'end' | 'swell', null>(resolve('tests/support/mortal-thread.ts'), (event) => {
  reported.push(event)
})
const ended = { fault: { kind: 'Unknown', code: 'thread_ended', stack: [] }, isLate: false }

afterAll(() => desk.close())

test.each(['end', 'swell'] as const)('who waits is told where a thread was asked to %s, and another takes its place', async (question) => {
  expect(await desk.ask('answer')).toEqual({ answer: null })
  expect(await Promise.all([desk.ask(question), desk.ask('answer')])).toEqual([ended, ended])
  expect(await Promise.all([desk.ask('answer'), desk.ask('answer')])).toEqual([{ answer: null }, { answer: null }])
})

test('a thread that took too much memory is reported, and one that ended by itself is not', () => {
  expect(reported).toEqual(['thread_fault'])
})
