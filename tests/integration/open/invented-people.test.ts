import { decodeCursor } from '@/lib/open/case-cursor'
import { EVERY_CASE } from '@/lib/open/case-query'
import { findCase } from '@/lib/open/find-case'
import { listCases } from '@/lib/open/list-cases'
import { listUrgent } from '@/lib/open/list-urgent'
import { day } from '../records/exchange'
import { openInvented } from './invented'

const ON = day('2021-04-05')
let invented: Awaited<ReturnType<typeof openInvented>>

beforeAll(async () => {
  invented = await openInvented({
    // Critical by its silence, and newer than every notice.
    silent: { events: ['arrest,2021-03-20,,north,,{},s-b,verified,,public'] },
    noticed: {
      events: [
        'arrest,2020-06-01,,north,,{},s-b,verified,,public',
        'execution_notice,2020-12-01,,,,{},s-b,verified,,public',
      ],
    },
    'noticed-late': {
      events: [
        'arrest,2020-06-01,,north,,{},s-b,verified,,public',
        'execution_notice,2021-01-01,,,,{},s-b,verified,,public',
      ],
    },
    'perhaps-noticed': {
      events: [
        'arrest,2020-06-01,,north,,{},s-b,verified,,public',
        'execution_notice,2021-04-01/2021-04-30,,,,{},s-b,verified,,public',
      ],
    },
    returned: {
      events: [
        'arrest,2020-01-01,,north,,{},s-b,verified,,public',
        'release,2021-01-01,,,,"{""kind"":""furlough""}",s-b,verified,,public',
        'return,2021-03-31,,north,,{},s-b,verified,,public',
      ],
    },
  })
})

afterAll(() => invented.close())

test('a notice of execution comes before every other critical case, the newest first', async () => {
  const { rows } = await listCases(EVERY_CASE, ON, { limit: 500, after: null })
  expect(rows.map(({ slug }) => slug)).toEqual(['noticed-late', 'noticed', 'silent', 'perhaps-noticed', 'returned'])
  expect((await listUrgent(ON, 2)).map(({ slug }) => slug)).toEqual(['noticed-late', 'noticed'])
  const before = await listCases(EVERY_CASE, day('2020-12-31'), { limit: 500, after: null })
  expect(before.rows.map(({ slug }) => slug).slice(0, 1)).toEqual(['noticed'])
})

test.each([1, 2, 3])('a list in parts of %i keeps that order across its cursors', async (limit) => {
  const slugs: string[] = []
  let next: string | null = null
  do {
    const part = await listCases(EVERY_CASE, ON, { limit, after: next === null ? null : decodeCursor(next) })
    slugs.push(...part.rows.map(({ slug }) => slug))
    next = part.next
  } while (next !== null)
  expect(slugs).toEqual(['noticed-late', 'noticed', 'silent', 'perhaps-noticed', 'returned'])
})

test('a silence counts from the return of who came back, and from the arrest of who did not', async () => {
  expect(await findCase('returned', ON)).toMatchObject({ sinceReturn: true, silence: { since: 'arrest', atLeast: 5 } })
  expect(await findCase('returned', day('2020-12-31'))).toMatchObject({ sinceReturn: false, silence: { since: 'arrest' } })
  expect(await findCase('silent', ON)).toMatchObject({ sinceReturn: false })
})
