import { createTranslator } from 'use-intl/core'
import type { EditionFacts } from '@/lib/domain/editions/edition'
import { csvLines } from '@/lib/files/csv-lines'
import { isolateText } from '@/lib/i18n/isolate-text'
import { loadMessages } from '@/lib/i18n/load-messages'
import { LOCALE_FACTS, LOCALES, type Locale } from '@/lib/i18n/locales'
import { makeCodebook } from '@/lib/i18n/make-codebook'
import type { Translate } from '@/lib/i18n/translate'
import type { EditionPart } from './edition-part'

/** What the files that are no tables say of an edition. */
export interface EditionTold extends Omit<EditionFacts, 'files'> {
  number: string
  /** Days as `YYYY-MM-DD`. */
  asOf: string
  madeOn: string
  /** The edition that it is issued instead of. */
  againOf: string | null
  /** Where the public site is reached, "https://…". */
  origin: string
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/** The files of an edition that are no tables, each in one part. */
export async function makeStaticParts(told: EditionTold): Promise<EditionPart[]> {
  const files: Readonly<Record<string, string>> = {
    'CITATION.bib': writeBibtex(told),
    'CITATION.cff': writeCitation(told),
    'LICENCE.txt': `Creative Commons Attribution 4.0 International (SPDX: CC-BY-4.0)\n${LICENCE}legalcode\n`,
    'README.txt': await writeReadme(told),
    'codebook.csv': [...csvLines(await makeCodebook('edition'))].join(''),
    'edition.json': `${JSON.stringify(describe(told), null, 2)}\n`,
  }
  return Object.entries(files).map(([file, body]) => ({ file, subject: '', case_id: null, names: [], stable: '', body }))
}

function describe(told: EditionTold) {
  const { number, asOf, madeOn, againOf, cases, events, sources, prisons, audit, origin, isInvented } = told
  return {
    edition: number, address: addressOf(origin, number), asOf, madeOn, insteadOf: againOf, licence: 'CC-BY-4.0',
    counts: { cases, events, sources, prisons }, auditHead: audit, ...(isInvented && { isInvented }),
  }
}

function addressOf(origin: string, number: string): string {
  return `${origin}/en/data/editions/${number}`
}

function writeCitation({ number, asOf, madeOn, origin }: EditionTold): string {
  return [
    'cff-version: 1.2.0',
    'message: Please cite this edition by its number.',
    'type: dataset',
    `title: "Vigil, edition ${number}: published cases as of ${asOf}"`,
    'authors:\n  - name: Vigil',
    `version: "${number}"`,
    `date-released: ${madeOn}`,
    `url: "${addressOf(origin, number)}"`,
    'license: CC-BY-4.0\n',
  ].join('\n')
}

function writeBibtex({ number, asOf, madeOn, origin }: EditionTold): string {
  return [
    `@misc{vigil-${number},`,
    '  author = {{Vigil}},',
    `  title = {Vigil, edition ${number}: published cases as of ${asOf}},`,
    `  year = {${madeOn.slice(0, 4)}},`,
    `  url = {${addressOf(origin, number)}},`,
    '  note = {CC BY 4.0}\n}\n',
  ].join('\n')
}

async function writeReadme(told: EditionTold): Promise<string> {
  const parts = await Promise.all(LOCALES.map((locale) => writeReadmeIn(locale, told)))
  return parts.join(`\n${'-'.repeat(72)}\n\n`)
}

async function writeReadmeIn(locale: Locale, edition: EditionTold): Promise<string> {
  const { number, asOf, againOf, audit, origin, isInvented } = edition
  const t: Translate = createTranslator({ locale, messages: await loadMessages(locale), namespace: 'editions.readme' })
  // Numbers with hyphens keep their order among words that run from right to left.
  const told = (text: string) => (LOCALE_FACTS[locale].direction === 'rtl' ? isolateText(text) : text)
  const address = addressOf(origin, number)
  const values = { number: told(number), asOf: told(asOf), address, entries: audit.entries, head: told(audit.head) }
  return [
    `${LOCALE_FACTS[locale].name}\n`,
    t('title', values),
    ...(isInvented ? [t('invented')] : []),
    t('holds'),
    ...(againOf === null ? [] : [t('insteadOf', { number: told(againOf) })]),
    t('copies'),
    t('licence', { address: LICENCE }),
    t('cite', values),
    t('verify', values),
    t('audit', values),
  ].join('\n\n').concat('\n')
}
