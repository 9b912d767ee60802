import type { Day } from '../dates/day'
import { RELIABILITIES } from '../vocabulary'
import { readFormDate } from './read-form-date'
import type { Faults, FormTexts, SaidInForm } from './record-form'

/** What the field `source` says where a new one is described. */
export const NEW_SOURCE = 'new'

interface FormSource {
  source: SaidInForm['source'] | null
  faults: Faults
}

/** Who says so: one on record by its id, or one that the fields `source.…` describe. */
export function readFormSource(texts: FormTexts, today: Day): FormSource {
  const chosen = texts.source?.trim() ?? ''
  const said = (name: string) => texts[`source.${name}`]?.trim() || null
  const title = said('title')
  // Without a script the fields are there whatever is chosen: a title says that they are meant.
  if (chosen !== '' && chosen !== NEW_SOURCE) return { source: { kind: 'known', id: chosen }, faults: {} }
  if (title === null) return { source: null, faults: { source: 'source.missing' } }
  const published = said('published') === null ? null : readFormDate(texts, 'source.published', today)
  if (published && !published.date) return { source: null, faults: published.faults }
  const url = said('url')
  if (url !== null && !/^https?:\/\/\S+$/.test(url)) return { source: null, faults: { 'source.url': 'error.detail' } }
  const source = {
    title, url, publisher: said('publisher'), language: said('language'), published: published?.date?.edtf ?? null,
    reliability: RELIABILITIES.find((one) => one === said('reliability')) ?? 'F',
    confidential: texts['source.confidential'] === 'yes',
  }
  return { source: { kind: 'new', source }, faults: {} }
}
