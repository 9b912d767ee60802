import { z } from 'zod'

/** A problem document (RFC 9457), the shape of every error of the API. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.strictObject({ parameter: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'What went wrong (RFC 9457); `errors` names each parameter at fault.' })
export type Problem = z.infer<typeof problemSchema>

const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  410: 'Gone',
  429: 'Too Many Requests',
  503: 'Service Unavailable',
} as const

/** Makes a problem document; `about:blank` says that the title is that of the status. */
export function problemOf(
  status: keyof typeof TITLES,
  detail: string,
  more: Pick<Problem, 'instance' | 'errors'> = {},
): Problem {
  return { type: 'about:blank', title: TITLES[status], status, detail, ...more }
}
