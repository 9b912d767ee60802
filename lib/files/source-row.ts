import { z } from 'zod'
import { RELIABILITIES } from '@/lib/domain/vocabulary'
import { id, oneOf, optionalEdtf, optionalText, optionalUrl, requiredText } from './cells'
import { fileOf } from './file-kind'

/** One line of `sources.csv`. */
const row = z.strictObject({
  source_id: id,
  title: requiredText,
  publisher: optionalText,
  kind: requiredText.regex(/^[a-z]+(?:_[a-z]+)*$/, 'is not a kind: small letters and underscores'),
  published: optionalEdtf,
  language: optionalText,
  url: optionalUrl,
  reliability: oneOf(RELIABILITIES),
  note: optionalText,
})
export type SourceRow = z.infer<typeof row>

/** `sources.csv`, one row an id. */
export const sourceFile = fileOf('sources.csv', 'source_id', row)
