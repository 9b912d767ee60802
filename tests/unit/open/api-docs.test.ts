import { exampleCommands } from '@/lib/domain/contract/api-examples'
import { listOperations } from '@/lib/open/api/list-operations'
import { readMessages } from '../../support/messages/read-messages'

test('every address and every parameter of the API is told in the documentation', () => {
  const messages = readMessages('en')
  const operations = listOperations()
  expect(operations.length).toBeGreaterThan(9)
  const keys = [
    ...operations.map(({ id }) => `api-docs.address.${id}`),
    ...operations.flatMap(({ parameters }) => parameters.map((name) => `api-docs.parameter.${name}`)),
    ...exampleCommands('https://vigil.example', 'a').flatMap(({ name }) =>
      [`api-docs.example.${name}.title`, `api-docs.example.${name}.text`]),
  ]
  expect(keys.filter((key) => !messages.has(key))).toEqual([])
})

test('the examples ask for a case that is there, or for none', () => {
  const commands = exampleCommands('https://vigil.example', 'a b').map(({ command }) => command)
  expect(commands).toContain("curl 'https://vigil.example/api/v1/cases/a%20b'")
  expect(exampleCommands('https://vigil.example', null).map(({ name }) => name)).not.toContain('case')
  expect(commands.join('\n')).not.toContain('SLUG')
})
