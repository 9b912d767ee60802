import { composeLetterIn } from '@/app/compose-letter-in'
import type { ComposedLetter } from '@/components/letters/compose-letter'
import type { Day } from '@/lib/domain/dates/day'
import { LETTER_LANGUAGES } from '@/lib/domain/letters/letter-content'
import type { TeamLetter } from '@/lib/domain/letters/team-letter'
import { findCase } from '@/lib/open/find-case'

/** A letter as visitors would read it on a day, in each of its languages; nothing where the case is not published. */
export async function readPreview(
  { caseSlug, content }: Pick<TeamLetter, 'caseSlug' | 'content'>,
  on: Day,
): Promise<ComposedLetter[]> {
  const page = await findCase(caseSlug, on)
  if (!page) return []
  const languages = LETTER_LANGUAGES.filter((language) => content.texts[language] !== undefined)
  return Promise.all(languages.map((language) => composeLetterIn(language, content, page)))
}
