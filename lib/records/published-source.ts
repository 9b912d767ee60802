import type { Row } from './period-rows'
import { searchWords } from '@/lib/domain/names/search-words'
import { dayOrNull } from './period-rows'
import type { SourceRecord } from './case-record'
import { confidentialIdOf, type Keys } from './keys'
import { readDate } from '@/lib/db/stored-dates'

/** A source as the columns of open.source; of a person only the reliability is published. */
export function publishSource(keys: Keys, source: SourceRecord): Row {
  const published = source.confidential ? null : readDate(source.published)
  const nothing = { publisher: null, kind: null, language: null, url: null }
  const shown = source.confidential
    ? { id: confidentialIdOf(keys, source.id), title: `confidential source, ${source.reliability}`, ...nothing }
    : {
        id: source.id,
        title: source.title,
        publisher: source.publisher,
        kind: source.kind,
        language: source.language,
        url: source.url,
      }
  return {
    ...shown,
    published: published?.edtf ?? null,
    published_earliest: dayOrNull(published?.earliest ?? null),
    published_latest: dayOrNull(published?.latest ?? null),
    reliability: source.reliability,
    words: source.confidential ? null : searchWords(source.title, source.publisher),
  }
}
