import { OPEN_TABLES } from '@/lib/domain/contract/open-tables'
import { type Day, formatDay } from '@/lib/domain/dates/day'
import type { CaseFilter } from '../case-query'
import { toContractRow } from '../to-contract'
import { csvLine } from './csv-line'
import { readAllCases } from './read-all-cases'
import { readParts } from './read-parts'
import { cellOf, selectCaseCells } from './select-case-cells'

/** Writes all cases that match a filter on a day, in pieces, while they are read. */
export type CaseWriter = (filter: CaseFilter, asOf: Day) => AsyncGenerator<string>

interface Line {
  line: string
}

/**
 * Cases as CSV (RFC 4180, LF) with the columns of the table `cases`, the header first. The database makes the lines: it
 * does so faster than they could be made of what it sends.
 */
export async function* writeCsv(filter: CaseFilter, asOf: Day): AsyncGenerator<string> {
  yield `${OPEN_TABLES.cases.join(',')}\n`
  const parts = readParts((sql) => sql<Line[]>`
    SELECT ${csvLine(sql)} AS line FROM (${selectCaseCells(sql, filter, formatDay(asOf))}) one`)
  for await (const part of parts) yield part.map(({ line }) => `${line}\n`).join('')
}

/** Cases as newline-delimited JSON: on each line what the API calls CaseRow, with the day beside it. */
export async function* writeNdjson(filter: CaseFilter, asOf: Day): AsyncGenerator<string> {
  const day = formatDay(asOf)
  for await (const part of readAllCases(filter, asOf)) {
    yield part.map((one) => `${JSON.stringify({ asOf: day, ...toContractRow(one) })}\n`).join('')
  }
}

/**
 * Cases as GeoJSON (RFC 7946): a Feature each, at the place of the prison, with the columns of the table `cases`; null
 * where nothing is known or stated, as the geometry is where the prison is not. The database makes the features.
 */
export async function* writeGeojson(filter: CaseFilter, asOf: Day): AsyncGenerator<string> {
  const day = formatDay(asOf)
  yield `{"type":"FeatureCollection","asOf":"${day}","features":[`
  const parts = readParts((sql) => sql<Line[]>`
    SELECT row_to_json(feature)::text AS line
    FROM (${selectCaseCells(sql, filter, day)}) one
    CROSS JOIN LATERAL (
      SELECT ${OPEN_TABLES.cases.map((name) => cellOf(sql, name)).reduce((all, cell) => sql`${all}, ${cell}`)}
    ) properties
    LEFT JOIN LATERAL (SELECT 'Point' AS type, ARRAY[one.longitude, one.latitude] AS coordinates) point
      ON one.latitude IS NOT NULL
    CROSS JOIN LATERAL (SELECT 'Feature' AS type, one.id, point AS geometry, properties) feature`)
  let mark = '\n'
  for await (const part of parts) {
    yield `${mark}${part.map(({ line }) => line).join(',\n')}`
    mark = ',\n'
  }
  yield '\n]}\n'
}
