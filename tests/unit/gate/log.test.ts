import { Writable } from 'node:stream'
import { openLog, type Report } from '@/lib/gate/watch/log'
import { hearSite } from '@/lib/gate/watch/site-said'

const SECRETS = ['raoof-mehran', '/en/cases/x?q=maryam', '203.0.113.7', 'Mozilla/5.0', 'Maryam', 'a@example.org', 'postgres://u:p@h/d']
let written = ''
let report: Report

beforeEach(() => {
  written = ''
  report = openLog(new Writable({
    write: (part: Buffer, _encoding, done) => {
      written += part.toString()
      done()
    },
  }))
})

function lines(): Record<string, unknown>[] {
  return written.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line))
}

test('an event is one JSON object with its level, its instant and the fields that are on the list', () => {
  report('answer_failed', { status: 502, route: 'page', ms: 12 })
  expect(lines()).toEqual([{
    level: 'error', time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), event: 'answer_failed', status: 502, route: 'page', ms: 12,
  }])
})

test.each(SECRETS)('what is not on the list does not pass, under whatever name: %s', (secret) => {
  const names = ['url', 'slug', 'ip', 'userAgent', 'name', 'email', 'msg', 'headers', 'constructor', '__proto__', 'toString']
  const others = Object.fromEntries(names.map((name) => [name, secret]))
  const onTheList = {
    route: secret, kind: secret,
    code: `${secret}!`, digest: secret, parts: [secret], stack: [secret]
  }
  report('site_fault', { ...others, ...onTheList, status: 500 })
  expect(written).not.toContain(secret)
  expect(lines()).toMatchObject([{ event: 'site_fault', status: 500 }])
})

test('of an error its class, code and places are written, and nothing that it says', () => {
  const cause = Object.assign(new RangeError('Key (slug)=(raoof-mehran) exists'), { code: '23505' })
  const error = Object.assign(new TypeError('no\n    at Maryam (/en/evin:1:1)\nMaryam', { cause }), { code: 'ERR_ODD', input: 'Maryam' })
  report('site_unreachable', { error })
  expect(written).not.toMatch(/Maryam|raoof|evin/)
  expect(lines()).toMatchObject([{ kind: 'TypeError', code: 'ERR_ODD', cause: '23505' }])
  expect(lines()[0]?.stack).toContainEqual(expect.stringMatching(/tests\/unit\/gate\/log\.test\.ts:\d+:\d+$/))
})

test.each([['Maryam'], [{ message: 'Maryam' }], [null], [Object.assign(new Error('Maryam'), { name: 'Maryam was here', code: 'a b' })]])(
  'what was thrown and is no common error says nothing either (%#)', (error: unknown) => {
    report('answer_broke_off', { error })
    expect(written).not.toContain('Maryam')
  },
)

describe('what Next writes on its standard error', () => {
  const root = process.cwd()
  const said = `⨯ Error [PrismaClientKnownRequestError]: Invalid \`create()\` { data: { name: 'Maryam' } }
    at <unknown> (/en/cases/maryam:1:1)
    at async save (${root}/.next/server/chunks/ssr/[root]__1._.js:1:22) {
  code: 'P2002',
  meta: { target: 'Maryam' },
  digest: '123'
}
`

  test('passes word for word while the site starts, for whoever starts it', () => {
    let told = ''
    hearSite(report, (text) => (told += text)).hear(said)
    expect([told, written]).toEqual([said, ''])
  })

  test('is told in a word where Next refused what somebody sent, which is no fault of the site', () => {
    const site = hearSite(report, () => undefined)
    site.begin()
    site.hear(`Error: Failed to find Server Action "maryam". This request might be from an older or newer deployment.
Read more: https://nextjs.org/docs/messages/failed-to-find-server-action
    at ignore-listed frames
`)
    site.hear(' ⨯ Error: Body exceeded 1 MB limit.\n  To configure the body size limit, see maryam\n')
    expect(written).not.toMatch(/maryam/i)
    expect(lines()).toMatchObject([
      { level: 'warn', event: 'site_said', said: 'unknown_action', lines: 3 }, { event: 'site_said', said: 'too_large' },
    ])
  })

  test('passes without its words once visitors are answered', () => {
    const site = hearSite(report, () => undefined)
    site.begin()
    site.hear(said)
    site.hear('Maryam was here\nand there\n')
    expect(written).not.toMatch(/maryam/i)
    expect(lines()).toMatchObject([
      { event: 'site_fault', code: 'P2002', digest: '123', stack: ['async save .next/server/chunks/ssr/[root]__1._.js:1:22'] },
      { event: 'site_said', lines: 2 },
    ])
  })
})
