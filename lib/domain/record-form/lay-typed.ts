import type { FormTexts } from './record-form'

/**
 * A form after a conflict, upon what stands now: what was typed stays in the fields that were changed in it, and the
 * others say what somebody else made of them since. `base` is what the form said when it was opened. Pure.
 */
export function layTyped(typed: FormTexts, base: FormTexts, present: FormTexts): FormTexts {
  const names = [...new Set([...Object.keys(base), ...Object.keys(present)])]
  const untouched = names.filter((name) => textOf(typed, name) === textOf(base, name))
  return { ...typed, ...Object.fromEntries(untouched.map((name) => [name, present[name] ?? ''])) }
}

/** A field as it is compared: browsers send the ends of lines in their own way. */
function textOf(texts: FormTexts, name: string): string {
  return (texts[name] ?? '').replaceAll('\r\n', '\n').trim()
}
