import type { z } from 'zod'
import { withPlainLines } from './typed-text'

/**
 * What a form sent, if it is what the schema says, else null. Fields of React's own (`$ACTION…`) are not the form's;
 * a field that was sent twice, or a file, is none that we know.
 */
export function readForm<Schema extends z.ZodType>(schema: Schema, form: unknown): z.output<Schema> | null {
  // Whoever calls an action past its form sends what they like.
  if (!(form instanceof FormData)) return null
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'))
  const fields = names.map((name) => {
    const values = form.getAll(name).map((value) => (typeof value === 'string' ? withPlainLines(value) : value))
    return [name, values.length === 1 ? values[0] : values]
  })
  const parsed = schema.safeParse(Object.fromEntries(fields))
  return parsed.success ? parsed.data : null
}
