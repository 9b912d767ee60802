import { ZodError } from 'zod'
import type { KeptAnswer } from '@/components/keeping/kept-answer'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import type { Result } from '@/lib/records/result'
import { orBusy } from './or-busy'
import { textsOf } from './record/texts-of'

type Kept<Value> = { ok: true; value: Value } | { ok: false; answer: KeptAnswer }

/**
 * Reads the texts of a form and runs a use case on them. What it refuses, and the fields that its schema refuses, come
 * back with what was typed; `fieldOf` names the field that a path in the schema is about.
 */
export async function keepForm<Value>(
  form: unknown,
  run: (texts: FormTexts) => Promise<Result<Value, string>>,
  fieldOf = lastText,
): Promise<Kept<Value>> {
  // Whoever calls an action past its form sends what they like.
  const texts = form instanceof FormData ? textsOf(form) : {}
  try {
    const result = await orBusy(() => run(texts))
    return result.ok ? result : { ok: false, answer: { texts, faults: {}, reason: result.reason } }
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    const names = error.issues.map(({ path }) => fieldOf(path))
    return { ok: false, answer: { texts, faults: Object.fromEntries(names.map((name) => [name, 'malformed'])), reason: null } }
  }
}

function lastText(path: readonly PropertyKey[]): string {
  return path.findLast((part) => typeof part === 'string') ?? 'form'
}
