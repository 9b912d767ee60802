import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { sayCorrection } from '@/components/corrections/correction-words'
import { readEnv } from '@/lib/env'
import { isLocale } from '@/lib/i18n/locales'
import { nameIn } from '@/lib/i18n/order-names'
import { listCorrections } from '@/lib/open/list-corrections'
import { writeAtom } from '../../write-atom'

export const dynamic = 'force-dynamic'

const MOST_SHOWN = 50

/** What was corrected, as an Atom feed. */
export async function GET(_request: Request, { params }: { params: Promise<{ locale: string }> }): Promise<Response> {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const [t, types, dates] = await Promise.all([
    getTranslations({ locale, namespace: 'corrections' }), getTranslations({ locale, namespace: 'record.choice' }),
    getTranslations({ locale, namespace: 'dates' }),
  ])
  const { rows } = await listCorrections(MOST_SHOWN)
  const { origin } = readEnv()
  const body = writeAtom({
    language: locale,
    title: t('feedTitle'),
    self: `${origin}/${locale}/corrections/feed.xml`,
    page: `${origin}/${locale}/corrections`,
    entries: rows.map((row) => ({
      id: `urn:vigil:correction:${row.id}`,
      title: t('entry', { name: nameIn(locale, row.name), text: sayCorrection(row, { t, types, dates }) }),
      // A correction has a day, and Atom wants an instant.
      updated: `${row.correctedOn}T00:00:00Z`,
      page: `${origin}/${locale}/cases/${row.slug}`,
    })),
  })
  return new Response(body, { headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'no-cache' } })
}
