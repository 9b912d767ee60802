import { z } from 'zod'
import { RELIABILITIES } from '@/lib/domain/vocabulary'
import { id, oneOf, optionalEdtf, optionalText, optionalUrl, requiredText, yesOrNo } from './cells'
import { fileOf } from './file-kind'

const KIND = /^[a-z]+(?:_[a-z]+)*$/

/** One line of `sources.csv`. Where it leaves open whether a person is the source, the kind decides. */
const row = z.strictObject({
  source_id: id,
  title: requiredText,
  publisher: optionalText,
  kind: optionalText.refine((kind) => kind === null || KIND.test(kind), 'is not a kind: small letters and underscores'),
  published: optionalEdtf,
  language: optionalText,
  url: optionalUrl,
  reliability: oneOf(RELIABILITIES),
  note: optionalText,
  confidential: yesOrNo,
})
export type SourceRow = z.infer<typeof row>

/** `sources.csv`, one row an id. */
export const sourceFile = fileOf('sources.csv', 'source_id', row, {}, ['confidential'])
