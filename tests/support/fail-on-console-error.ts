import { format } from 'node:util'

const errors: string[] = []
const original = console.error

beforeEach(() => {
  errors.length = 0
  console.error = (...args: unknown[]) => {
    errors.push(format(...args))
    original(...args)
  }
})

afterEach(() => {
  console.error = original
  if (errors.length > 0) throw new Error(`console.error was called in this test:\n${errors.join('\n')}`)
})
