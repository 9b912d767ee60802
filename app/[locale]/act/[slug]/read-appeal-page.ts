import { notFound } from 'next/navigation'
import type { Reading } from '@/components/site/reading'
import { appealTextIn } from '@/lib/domain/appeals/appeal-content'
import { nameLines } from '@/lib/i18n/name-places'
import { listAppealCases } from '@/lib/open/list-appeal-cases'
import { findAppeal, listSignatories } from '@/lib/open/read-appeals'
import { describePage } from '../../describe-page'
import { readPlaceNames } from '../../place-names'
import { readToldOf } from '../../read-told-of'
import { pageOf } from '../../../page-of'
import { firstOf, type PageInput, type SearchParams } from '../../open-page'

export type AppealInput = PageInput<{ slug: string }>

/** The title of a page of an appeal, in the reader's language or the first that the appeal has. */
export async function describeAppeal(input: AppealInput) {
  const { locale, slug } = await input.params
  const appeal = await findAppeal(slug)
  if (!appeal) notFound()
  const { title, summary } = appealTextIn(appeal.content, locale).text
  return describePage(input, 'act.appeal', { title, summary }, { path: `/act/${slug}`, hasCard: true })
}

/** An appeal as its page shows it on a day: one of its versions, its cases, and a page of its signatories. */
export async function readAppealPage(slug: string, search: SearchParams, reading: Reading) {
  const appeal = await findAppeal(slug)
  if (!appeal) notFound()
  const asked = firstOf(search.version)
  const shown = asked === '' ? appeal : appeal.versions.find(({ version }) => String(version) === asked)
  if (!shown) notFound()
  const [{ total, cases }, { listed, signatories }, names, told] = await Promise.all([
    listAppealCases(shown.content, reading.asOf), listSignatories(slug, pageOf(search.signatories)),
    readPlaceNames(reading.locale), readToldOf('appeal', slug, reading),
  ])
  return { appeal, shown, cases: { total, cases: nameLines(cases, names) }, told, signatories, listed }
}
