import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { LetterSubmission } from '@/lib/domain/letters/letter-sent'
import type { TakingOne } from '@/lib/records/taking-one'

/**
 * Counts a letter that somebody says they sent, where the call is on the public site and its deadline has not passed by
 * the clock's civil day `on`. Nothing of who it was is known, and nothing is kept but the number.
 */
export async function countLetter(
  { letter }: LetterSubmission,
  { transaction }: TakingOne,
  on: Day,
): Promise<string[]> {
  const [counted] = await transaction<{ sent: number }[]>`
    UPDATE file.letter l SET sent = l.sent + 1 FROM open.letter o
    WHERE l.slug = ${letter} AND o.slug = l.slug AND o.deadline >= ${formatDay(on)}::date RETURNING l.sent`
  if (!counted) return []
  await transaction`UPDATE open.letter SET sent = ${counted.sent} WHERE slug = ${letter}`
  return [`letter:${letter}`]
}
