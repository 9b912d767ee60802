import { withLatinDigits } from '../../latin-digits'

/** EDTF's interval, also of years that EDTF does not know. 2020/1399 is one year in two calendars, not an interval. */
const INTERVAL = /^(\d{4}(?:-\d{1,2}){0,2}[?~%]?) ?\/ ?(\d{4}(?:-\d{1,2}){0,2}[?~%]?)$/

const OTHER_LETTERS: readonly [RegExp, string][] = [
  [/[يى]/g, 'ی'],
  [/ك/g, 'ک'],
  [/ة/g, 'ه'],
]

/**
 * The text in the one spelling that words are looked up in: lower case, without accents, harakat, hamza,
 * tatweel and direction marks, Persian letters for Arabic ones, Latin digits, `-` for a hyphen, `–` for a dash.
 */
export function foldText(text: string): string {
  const plain = withLatinDigits(text)
    .replace(/\u200c/g, ' ')
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .toLowerCase()
    .replace(/[‐‑−﹣-]/g, '-')
    .replace(/[‒–—―﹘]/g, '–')
    .replace(/[⁄∕]/g, '/')
    .replace(/…/g, '..')
    .replace(/[,،;؛()[\]{}"“”„«»‹›'’‘`´ʼ]/g, ' ')
  const folded = OTHER_LETTERS.reduce((rest, [letters, letter]) => rest.replace(letters, letter), plain)
  return folded.replace(/\s+/g, ' ').trim()
}

/**
 * Marks what joins two dates, so that one sign has one meaning: `–` "to", `≤` "until", `≥` "or later";
 * and parts words that are written as one, such as mid-March or آذرماه.
 */
export function markJoints(folded: string): string {
  return folded
    .replace(/^\.\.\/?/, '≤ ')
    .replace(/\/?\.\.$/, ' ≥')
    .replace(/(\d)(?:–| - )(\d{1,2})(?:–| - )(\d)/g, '$1-$2-$3')
    .replace(INTERVAL, (whole, first: string, last: string) => (first < '16' === last < '16' ? `${first} – ${last}` : whole))
    .replace(/ - /g, ' – ')
    .replace(/(?<=\p{L})ماه(?!\p{L})/gu, ' ماه')
    .replace(/(?<!\p{L})(mid|mi|early|late|peut|avant)-(?=\p{L})/gu, '$1 ')
}
