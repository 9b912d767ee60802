import type { CaseLine, CasePage } from '@/lib/domain/contract/case-page'
import { formatDay, type Day } from '@/lib/domain/dates/day'
import type { LetterAbout } from '@/lib/domain/letters/letter-about'
import { findCase } from '@/lib/open/find-case'
import { listAppealCases } from '@/lib/open/list-appeal-cases'

/** What is published of those for whom a letter is, on a day. */
export type LetterGround =
  | { kind: 'case'; page: CasePage }
  | { kind: 'appeal'; about: LetterAbout & { kind: 'appeal' }; asOf: string; people: { total: number; cases: CaseLine[] } }

/** The facts that a letter may take in on a day; null where the case is not published. */
export async function readLetterGround(about: LetterAbout, on: Day): Promise<LetterGround | null> {
  if (about.kind === 'case') {
    const page = await findCase(about.slug, on)
    return page && { kind: 'case', page }
  }
  return { kind: 'appeal', about, asOf: formatDay(on), people: await listAppealCases(about.content, on) }
}
