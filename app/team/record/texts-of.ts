import type { FormTexts } from '@/lib/domain/record-form/record-form'

const LONGEST_NAME = 100
const LONGEST_TEXT = 20_000
const MOST_FIELDS = 200

/**
 * The texts of a form that was sent, without files, fields of React's own, and what is longer than any of ours; none of
 * whatever else an action is called with past its form. `most` is how many fields the form may have.
 */
export function textsOf(form: unknown, most = MOST_FIELDS): FormTexts {
  if (!(form instanceof FormData)) return {}
  const texts = [...form].slice(0, most).flatMap(([name, value]) => {
    const isText = typeof value === 'string' && value.length <= LONGEST_TEXT
    return isText && name.length <= LONGEST_NAME && !name.startsWith('$') ? [[name, value] as const] : []
  })
  return Object.fromEntries(texts)
}
