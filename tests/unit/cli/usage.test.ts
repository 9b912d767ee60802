import { runVigil } from '@/cli/run-vigil'

interface Said {
  status: number
  out: string
  err: string
}

/** Runs a command line within this process, and answers its status and what it said. */
async function ask(args: readonly string[]): Promise<Said> {
  const said = { out: '', err: '' }
  const hear = (stream: NodeJS.WriteStream, where: 'out' | 'err') => jest.spyOn(stream, 'write').mockImplementation((text) => {
    said[where] += String(text)
    return true
  })
  const ears = [hear(process.stdout, 'out'), hear(process.stderr, 'err')]
  const status = await runVigil(args).finally(() => ears.forEach((ear) => ear.mockRestore()))
  return { status, ...said }
}

test.each([
  [['import']],
  [['import', 'a', 'b']],
  [['import', 'a', '--force']],
  [['export']],
  [['export', 'a', '--all']],
  [['audit']],
  [['audit', 'forget']],
  [['prepare', 'everything']],
  [['recount']],
  [['recompile', 'one-case']],
  [['generate', '--cases', '10', '--seed', '1']],
  [['generate', '--cases', 'many', '--seed', '1', '--out', 'somewhere']],
  [['user']],
  [['user', 'forget']],
  [['user', 'invite']],
  [['user', 'invite', '--role', 'king']],
  [['user', 'lock']],
  [['mode']],
  [['mode', 'closed']],
  [['mode', 'ajar', '--reason', 'a draught']],
  [['appeal']],
  [['appeal', 'sign']],
  [['appeal', 'import-signatures', 'say-where-they-are']],
  [['edition']],
  [['edition', 'sell']],
  [['edition', 'revoke']],
  [['backup']],
  [['backup', 'a', 'b']],
  [['backup', 'a', '--keep-days', '0']],
  [['backup', 'a', '--keep-days', '3651']],
  [['backup', 'a', '--keep-days', 'long']],
  [['backup', 'a', '--for-ever']],
  [['backup', 'key', 'a']],
  [['backup', 'verify']],
  [['backup', 'verify', 'a', '--on', 'nowhere']],
  [['backup', 'verify', 'a', '--head', 'of-a-horse']],
  [['backup', 'prune']],
  [['backup', 'prune', 'a', 'b']],
  [['restore']],
  [['restore', 'a']],
  [['restore', 'a', '--into', 'nowhere']],
  [['restore', 'a', '--into', 'postgres://localhost/x', '--force']],
  [['keys']],
  [['keys', 'lose']],
  [['keys', 'make']],
  [['keys', 'make', 'A Name']],
  [['keys', 'count', 'all']],
  [['keys', 'rotate', '--rows-at-once', '0']],
  [['keys', 'rotate', '--rows-at-once', '10001']],
  [['replica']],
  [['replica', 'lend']],
  [['replica', 'follow']],
  [['replica', 'follow', 'A Name']],
  [['replica', 'forget', 'a', 'b']],
  [['replica', 'status', '--all']],
  [[]],
])('%j is wrong usage', async (args) => {
  const { status, out, err } = await ask(args)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toMatch(/Usage: npm run (-s )?vigil -- /)
})

const helped = [
  'import', 'export', 'audit', 'prepare', 'recompile', 'generate', 'user', 'mode', 'appeal', 'edition', 'backup', 'backup key',
  'backup verify', 'backup prune', 'restore', 'keys', 'replica',
]

test.each(['--help', ...helped.map((name) => `${name} --help`), 'prepare -h'])('%s explains itself', async (line) => {
  const { status, out, err } = await ask(line.split(' '))
  expect({ status, err }).toEqual({ status: 0, err: '' })
  expect(out).toMatch(/^Usage: npm run (-s )?vigil -- /)
})

test('every command that the usage names explains itself here', async () => {
  const { out } = await ask(['--help'])
  const named = [...out.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name)
  expect([...new Set(helped.map((line) => line.split(' ')[0]))].sort()).toEqual(named.sort())
})
