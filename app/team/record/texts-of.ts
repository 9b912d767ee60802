import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { asTyped } from '../typed-text'

const LONGEST_NAME = 100
const LONGEST_TEXT = 20_000
const MOST_FIELDS = 200

/**
 * The texts of a form that was sent, as they were typed, without files, fields of React's own, and what is longer than
 * any of ours; none of whatever else an action is called with past its form. `most` is how many fields there may be.
 */
export function textsOf(form: unknown, most = MOST_FIELDS): FormTexts {
  if (!(form instanceof FormData)) return {}
  const texts = [...form].slice(0, most).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? asTyped(value) : null
    const isText = text !== null && text.length <= LONGEST_TEXT
    return isText && name.length <= LONGEST_NAME && !name.startsWith('$') ? [[name, text] as const] : []
  })
  return Object.fromEntries(texts)
}
