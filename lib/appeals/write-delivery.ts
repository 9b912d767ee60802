import { createHash } from 'node:crypto'
import { stringify } from 'csv-stringify/sync'
import { civilDayOf } from '@/lib/clock'
import { APPEAL_LANGUAGES, type AppealText } from '@/lib/domain/appeals/appeal-content'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { PackedFile } from './write-zip'
import type { Delivery } from './read-delivery'

const COLUMNS = [
  'number', 'name', 'kind', 'description', 'place', 'country', 'message', 'signed_on', 'collected_elsewhere',
]

/**
 * The files by which an appeal is handed over on a day: its text in each language, those who are named as CSV (no cell
 * begins a formula; `bom` for spreadsheets that take a file without a mark for another encoding), how many signed in
 * all, and SHA256SUMS, by which `sha256sum -c` finds what was changed.
 */
export function writeDelivery(delivery: Delivery, on: Day, { bom }: { bom: boolean }): PackedFile[] {
  const { content, version } = delivery
  const texts = APPEAL_LANGUAGES.flatMap((language) => {
    const text = content.texts[language]
    return text ? [fileOf(`appeal-${language}.txt`, writeText(text, content.dated, version))] : []
  })
  const files = [
    ...texts,
    fileOf('signatures.csv', writeSignatories(delivery, bom)),
    fileOf('summary.json', `${JSON.stringify(sumUp(delivery, on), null, 2)}\n`),
  ]
  const sums = files.map(({ name, bytes }) => `${createHash('sha256').update(bytes).digest('hex')}  ${name}\n`)
  return [...files, fileOf('SHA256SUMS', sums.join(''))]
}

function fileOf(name: string, text: string): PackedFile {
  return { name, bytes: Buffer.from(text, 'utf8') }
}

function writeText({ title, summary, body, demands }: AppealText, dated: string, version: number): string {
  const numbered = demands.map((demand, at) => `${at + 1}. ${demand}`)
  return [title, `${dated} (${version})`, summary, body, ...numbered].join('\n\n').concat('\n')
}

function writeSignatories({ signatories }: Delivery, bom: boolean): string {
  const rows = signatories.map((one, at) => [
    at + 1, one.name, one.kind, one.description, one.place, one.country, one.message,
    formatDay(civilDayOf(one.signedAt)), one.collectedElsewhere ? 'yes' : 'no',
  ])
  return stringify([COLUMNS, ...rows], { escape_formulas: true, record_delimiter: 'windows', bom })
}

function sumUp({ slug, demonstration, version, content, signatures, signatories }: Delivery, on: Day) {
  return {
    appeal: slug, ...(demonstration && { demonstration }), version, dated: content.dated, delivered_on: formatDay(on),
    signatures, named: signatories.length, not_named: signatures - signatories.length,
  }
}
