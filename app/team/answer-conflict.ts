import type { KeptAnswer } from '@/components/keeping/kept-answer'
import { layTyped } from '@/lib/domain/record-form/lay-typed'
import type { FormTexts } from '@/lib/domain/record-form/record-form'

/** A form as it was opened, as it was sent, and as what stands now would fill it. */
interface ThreeForms {
  base: FormTexts
  typed: FormTexts
  present: FormTexts
}

/**
 * The answer to a form of which somebody else changed the same fields: both versions of these, what was typed, and what
 * the others say now; sent again, it is about the version that was answered. `say` names a field of the form and tells
 * its text in words.
 */
export function answerConflict(
  conflict: { version: number; mine: Readonly<Record<string, unknown>> },
  { base, typed, present }: ThreeForms,
  say: (field: string, texts: FormTexts) => { field: string; text: string } = sayPlainly,
): KeptAnswer {
  const texts = { ...layTyped(typed, base, present), version: String(conflict.version) }
  const conflicts = Object.keys(conflict.mine).map((name) => {
    const { field, text: theirs } = say(name, present)
    return { field, theirs, mine: say(name, typed).text }
  })
  return { texts, faults: {}, reason: 'conflict', conflicts }
}

function sayPlainly(field: string, texts: FormTexts) {
  return { field, text: texts[field] ?? '' }
}
