import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import { matching } from '../case-conditions'
import { mostUrgentLineFirst, selectCaseLines } from '../case-line-row'
import type { CaseFilter } from '../case-query'
import { csvLine } from './csv-line'
import { geojsonLine } from './geojson-line'
import { ndjsonLine } from './ndjson-line'
import { readTexts } from './read-parts'
import { selectCaseCells } from './select-case-cells'

/** Writes all cases that match a filter on a day, in pieces of UTF-8, while they are read. */
export type CaseWriter = (filter: CaseFilter, asOf: Day) => AsyncGenerator<Uint8Array>

/**
 * Cases as CSV (RFC 4180, LF) with the columns of the table `cases`, the header first. The database makes the lines: it
 * does so faster than they could be made of what it sends.
 */
export async function* writeCsv(filter: CaseFilter, asOf: Day): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${OPEN_TABLES.cases.join(',')}\n`)
  yield* readTexts((sql) => sql`
    SELECT ${csvLine(sql)} || E'\\n' AS line FROM (${selectCaseCells(sql, filter, formatDay(asOf))}) one`)
}

/** Cases as newline-delimited JSON: on each line what the API calls CaseRow, with the day beside it. Made as CSV is. */
export async function* writeNdjson(filter: CaseFilter, asOf: Day): AsyncGenerator<Uint8Array> {
  const day = formatDay(asOf)
  yield* readTexts((sql) => sql`
    SELECT ${ndjsonLine(sql, day)} || E'\\n' AS line
    FROM (${selectCaseLines(sql, day)} ${matching(sql, filter, day)}) line
    ORDER BY ${mostUrgentLineFirst(sql)}`)
}

/**
 * Cases as GeoJSON (RFC 7946): a Feature each, at the place of the prison, with the columns of the table `cases`; null
 * where nothing is known or stated, as the geometry is where the prison is not. The database makes the features.
 */
export async function* writeGeojson(filter: CaseFilter, asOf: Day): AsyncGenerator<Uint8Array> {
  const day = formatDay(asOf)
  yield Buffer.from(`{"type":"FeatureCollection","asOf":"${day}","features":[`)
  const parts = readTexts((sql) => sql`
    SELECT E',\\n' || ${geojsonLine(sql)} AS line FROM (${selectCaseCells(sql, filter, day)}) one`)
  // No comma stands before the first.
  let isFirst = true
  for await (const part of parts) {
    yield isFirst ? part.subarray(1) : part
    isFirst = false
  }
  yield Buffer.from('\n]}\n')
}
