import { notFound } from 'next/navigation'
import { setRequestLocale } from 'next-intl/server'
import type { Reading } from '@/components/site/reading'
import { today } from '@/lib/clock'
import type { SourcesOnRecord } from '@/lib/domain/contract/sources-on-record'
import { parsePageDay, type RefusedDayReason } from '@/lib/domain/dates/as-of'
import type { Day } from '@/lib/domain/dates/day'
import { readEnv } from '@/lib/env'
import { isLocale, type Locale } from '@/lib/i18n/locales'
import { countSources } from '@/lib/open/count-sources'

export type SearchParams = Record<string, string | string[] | undefined>

/** What Next gives to a page. */
export interface PageInput<Params = object> {
  params: Promise<Params & { locale: string }>
  searchParams: Promise<SearchParams>
}

interface OpenedPage {
  ok: true
  reading: Reading
  /** Of all on record: what is true of a day is often known from later ones. */
  sources: SourcesOnRecord
  search: SearchParams
}

interface RefusedPage {
  ok: false
  refusal: { locale: Locale; today: Day; reason: RefusedDayReason; value: string }
}

/**
 * The language and the day that an address asks for, and what the record rests on. A language
 * without messages ends in the page for what is not there; a day that cannot be shown is returned
 * as a refusal.
 */
export async function openPage({ params, searchParams }: PageInput): Promise<OpenedPage | RefusedPage> {
  const [{ locale }, search] = await Promise.all([params, searchParams])
  if (!isLocale(locale)) notFound()
  setRequestLocale(locale)
  const newest = today()
  const parsed = parsePageDay(search.asOf, newest)
  if (!parsed.ok) {
    return { ok: false, refusal: { locale, today: newest, reason: parsed.reason, value: String(search.asOf) } }
  }
  const { origin } = readEnv()
  const reading = { locale, asOf: parsed.day, today: newest, pinned: search.asOf !== undefined, origin }
  return { ok: true, reading, sources: await countSources(newest), search }
}

/** The first value of a parameter of the address, trimmed; empty where it is absent. */
export function firstOf(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value)?.trim() ?? ''
}
