import { vigil } from './run-vigil'

test.each([
  [['import']],
  [['import', 'a', 'b']],
  [['import', 'a', '--force']],
  [['export']],
  [['export', 'a', '--all']],
  [['audit']],
  [['audit', 'forget']],
  [['recount']],
  [['recompile', 'one-case']],
  [['generate', '--cases', '10', '--seed', '1']],
  [['generate', '--cases', 'many', '--seed', '1', '--out', 'somewhere']],
  [['user']],
  [['user', 'forget']],
  [['user', 'invite']],
  [['user', 'invite', '--role', 'king']],
  [['user', 'lock']],
  [[]],
])('%j is wrong usage', async (args) => {
  const { status, out, err } = await vigil(...args)
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toContain('Usage: npm run vigil -- ')
})

test.each([[['--help']], [['import', '--help']], [['audit', '--help']], [['export', '--help']], [['prepare', '-h']], [['generate', '--help']], [['recompile', '--help']], [['user', '--help']]])(
  '%j explains itself and needs no database',
  async (args) => {
    const { status, out } = await vigil(...args)
    expect(status).toBe(0)
    expect(out).toContain('Usage: npm run vigil -- ')
  },
)
