import { composeLetterIn } from '@/app/compose-letter-in'
import { readLetterGround } from '@/app/read-letter-ground'
import type { ComposedLetter } from '@/components/letters/compose-letter'
import type { Day } from '@/lib/domain/dates/day'
import { LETTER_LANGUAGES } from '@/lib/domain/letters/letter-content'
import type { TeamLetter } from '@/lib/domain/letters/team-letter'

/** A letter as visitors would read it on a day, in each of its languages; nothing where the case is not published. */
export async function readPreview(
  { about, content }: Pick<TeamLetter, 'about' | 'content'>,
  on: Day,
): Promise<ComposedLetter[]> {
  const ground = await readLetterGround(about, on)
  if (!ground) return []
  const languages = LETTER_LANGUAGES.filter((language) => content.texts[language] !== undefined)
  return Promise.all(languages.map((language) => composeLetterIn(language, content, ground)))
}
