import type { Day } from '@/lib/domain/dates/day'
import { readFormDate } from '@/lib/domain/record-form/read-form-date'
import type { FormTexts } from '@/lib/domain/record-form/record-form'
import { RELIABILITIES } from '@/lib/domain/vocabulary'
import type { SourceFields } from '@/lib/records/source-input'
import type { TeamSource } from '@/lib/team/find-source'

/** What a form says of a source, as the use case takes it; or that its date is none, or may be several. */
export function readSourceForm(
  texts: FormTexts,
  today: Day,
): { ok: true; value: SourceFields } | { ok: false; reason: 'not_a_date' | 'ambiguous_date' } {
  const said = (name: string) => texts[name]?.trim() || null
  const published = said('published') === null ? null : readFormDate(texts, 'published', today)
  if (published && !published.date) {
    const isAmbiguous = published.faults.published?.startsWith('when.asks.') ?? false
    return { ok: false, reason: isAmbiguous ? 'ambiguous_date' : 'not_a_date' }
  }
  const value = {
    title: said('title') ?? '', url: said('url'), publisher: said('publisher'), kind: said('kind'),
    published: published?.date?.edtf ?? null, language: said('language'), note: said('note'),
    reliability: RELIABILITIES.find((one) => one === said('reliability')) ?? 'F',
    confidential: texts.confidential === 'yes',
  }
  return { ok: true, value }
}

/** A source as it stands in the fields of its form. */
export function sourceToTexts(source: Omit<TeamSource, 'id' | 'version' | 'author' | 'isOwn'>): FormTexts {
  const { title, url, publisher, kind, published, language, note, reliability, confidential } = source
  return {
    title, url: url ?? '', publisher: publisher ?? '', kind: kind ?? '', published: published ?? '',
    language: language ?? '', note: note ?? '', reliability,
    ...(confidential && { confidential: 'yes' }),
  }
}
