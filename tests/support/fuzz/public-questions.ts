import type { Dice } from '@/lib/files/invented/dice'
import { findRoute } from '@/lib/gate/cache/public-route'
import { largestForm } from '@/lib/gate/intake/public-form'
import { LOCALES } from '@/lib/i18n/locales'
import { findPages, type Walk } from './find-pages'
import { fillPath } from './names'
import type { Question } from './question'
import type { Known } from './record/read-known'
import { pickOf, strangeHeaders, strangeMethod, strangeQuery, strangeValue } from './strange'
import { brokenBody, fillForm, written } from './write-body'

const VALUES = new Map<string, readonly string[]>(Object.entries({
  asOf: ['2021-04-05', '2020-12-15', '2021-04-06', '0001-01-01'], from: ['2020-01-01'], to: ['2021-04-05'], t: ['0'.repeat(32), '.', 'a-b.c'],
  country: ['IR', 'ir', 'ZZ'], kind: ['witness', 'contact'], lang: ['fa', 'xx'], group: ['prison'], order: ['name'], part: ['1', '2', '99'],
  case: ['raoof-mehran'], months: ['jalali', 'gregorian'], signatories: ['2'], version: ['1', '2'],
}))

/** Asks pages, feeds, pictures and files of the public site, at addresses that are there and that nearly are. */
export function pageQuestions(dice: Dice, known: Known): () => Question {
  const paths = findPages()
  return () => {
    const page = pickOf(dice, paths).replace('[locale]', dice.happens(0.95) ? pickOf(dice, LOCALES) : strangeValue(dice))
    const path = fillPath(dice, known, page)
    const odd = dice.happens(0.04) ? pickOf(dice, ['/', '//', '/x', '/%2e%2e', '.', '.rsc', '.txt', ';x=1', '/..%2f']) : ''
    const query = strangeQuery(dice, knownAt(path), (name) => {
      return dice.happens(0.4) ? pickOf(dice, VALUES.get(name) ?? ['x']) : strangeValue(dice)
    })
    return {
      part: 'pages', method: strangeMethod(dice), target: `${path}${odd}${query === '' ? '' : `?${query}`}`, headers: strangeHeaders(dice),
    }
  }
}

/** The parameters of a page. */
function knownAt(path: string): readonly string[] {
  try {
    return findRoute(path)?.route.parameters ?? ['asOf']
  } catch {
    return ['asOf']
  }
}

/**
 * Steps that links in messages lead to: a token of the right letters would be put away, whether or not it is known. So
 * each begins with another, in case the rest is cut off.
 */
const STEPS = ['act/confirm', 'act/withdraw', 'act/renew', 'act/no-news', 'follow/confirm', 'follow/end']
const NO_TOKENS = ['', 'x', '/../..', 'g'.repeat(130), 'A'.repeat(32), '٣', ' 0 1', '\u0000']

/** Sends the forms of the public site, each without what it must hold. */
export function formQuestions(dice: Dice, { forms }: Walk): () => Question {
  const steps = STEPS.map((step) => ({
    target: `/en/${step}`, isInParts: false, fields: [{ name: 't', value: '', isHidden: false, isRequired: true, isChoice: false }],
  }))
  const known = [...forms.filter(({ target }) => largestForm(target) !== null), ...steps]
  return () => {
    const { target: there, isInParts, fields } = pickOf(dice, known)
    const target = there.replace(/^\/[a-z]{2}\//, `/${pickOf(dice, LOCALES)}/`)
    const isStep = STEPS.some((step) => there.endsWith(step))
    const needed = fields.filter(({ isRequired, name }) => isRequired || name === 'email' || name === 'text' || name === 'phrase')
    const filled = isStep
      ? [['t', pickOf(dice, NO_TOKENS)] as const] : fillForm(dice, fields, (field) => needed.includes(field))
    // A form that needs nothing is refused for what it does not have.
    const asked = needed.length > 0 ? filled : [...filled, ['unknown', 'x'] as const]
    const { type, body } = dice.happens(0.3) ? brokenBody(dice) : written(dice, asked, isInParts)
    const isCut = needed.length === 0 && !isStep
    return {
      part: 'public forms', method: strangeMethod(dice, 'POST'), target: dice.happens(0.05) ? `${target}${pickOf(dice, ['?', '/', '?t=', '/work', '?x=1'])}` : target,
      headers: { ...(dice.happens(0.3) ? strangeHeaders(dice) : {}), 'content-type': isCut ? 'text/plain' : type },
      body: Buffer.from(body),
    }
  }
}
