import { csvLines } from '@/lib/files/csv-lines'
import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { toContractRow } from '../to-contract'
import { toCaseCells } from './case-cells'
import type { ExportedCase } from './read-all-cases'

/** Parts of a list, one after the other. */
export type Parts = AsyncIterable<readonly ExportedCase[]>

/** Cases as CSV (RFC 4180, LF) with the columns of the table `cases`, the header first, in pieces of a part each. */
export async function* writeCsv(parts: Parts, asOf: string): AsyncGenerator<string> {
  yield `${OPEN_TABLES.cases.join(',')}\n`
  for await (const part of parts) {
    const [, ...lines] = csvLines(part.map((one) => ({ ...toCaseCells(one, asOf) })))
    yield lines.join('')
  }
}

/** Cases as newline-delimited JSON: on each line what the API calls CaseRow, with the day beside it. */
export async function* writeNdjson(parts: Parts, asOf: string): AsyncGenerator<string> {
  for await (const part of parts) {
    yield part.map((one) => `${JSON.stringify({ asOf, ...toContractRow(one) })}\n`).join('')
  }
}

/**
 * Cases as GeoJSON (RFC 7946): a Feature each, at the place of the prison, with the columns of the table `cases`; its
 * geometry is null where the prison is not known.
 */
export async function* writeGeojson(parts: Parts, asOf: string): AsyncGenerator<string> {
  yield `{"type":"FeatureCollection","asOf":"${asOf}","features":[`
  let isFirst = true
  for await (const part of parts) {
    const features = part.map((one) => JSON.stringify(toFeature(one, asOf)))
    if (features.length > 0) yield `${isFirst ? '\n' : ',\n'}${features.join(',\n')}`
    isFirst &&= features.length === 0
  }
  yield '\n]}\n'
}

function toFeature(one: ExportedCase, asOf: string) {
  const { at } = one
  return {
    type: 'Feature',
    id: one.id,
    geometry: at && { type: 'Point', coordinates: [at.longitude, at.latitude] },
    properties: toCaseCells(one, asOf),
  }
}
