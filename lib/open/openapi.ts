import { describeHeaders, readDocument, readFile, readPicture } from './api/operations'
import { describeSchemas, type Json } from './api/schemas'
import { caseFilterSchema, caseQuerySchema } from './case-query'
import { spanQuerySchema } from './days/span-query'
import { changesQuerySchema } from './editions/changes-query'
import { statisticsQuerySchema } from './statistics/statistics-query'
import { timelineQuerySchema } from './timeline-query'

const GEO_JSON = 'application/geo+json'

/**
 * The OpenAPI 3.1 description of the API, made from the schemas that parse its requests and type its answers. Nothing
 * in it depends on where the site is.
 */
export function describeApi(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Vigil',
      version: '1',
      summary: 'Published cases of people in prison, as they stood on any day.',
      description: 'Every address may be read with GET and HEAD, by programs and by the pages of any site, without a key. '
        + 'Errors are problem documents (RFC 9457).',
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' },
    },
    servers: [{ url: '/' }],
    paths: {
      '/api/v1/cases': readDocument(
        { id: 'listCases', summary: 'List cases, most urgent first', query: caseQuerySchema }, 'CaseList',
      ),
      '/api/v1/cases/{slug}': readDocument(
        { id: 'findCase', summary: 'One case with all that is published of it', ofCase: true }, 'CaseDetail',
      ),
      '/api/v1/cases/{slug}/photo': readPicture({ id: 'findPhoto', summary: 'The picture of a case', ofCase: true }, 'image/webp'),
      '/api/v1/map': readDocument({ id: 'readMap', summary: 'People held by prison, as GeoJSON' }, 'Map', GEO_JSON),
      '/api/v1/days': readDocument(
        { id: 'readDays', summary: 'What the map shows on each day of a span, as changes', query: spanQuerySchema }, 'Days',
      ),
      '/api/v1/timeline': readDocument(
        { id: 'readTimeline', summary: 'Many cases on one axis of time', query: timelineQuerySchema }, 'Timeline',
      ),
      '/api/v1/export.csv': readFile(
        { id: 'exportCsv', summary: 'All cases that match, as CSV', query: caseFilterSchema }, 'text/csv',
      ),
      '/api/v1/export.ndjson': readFile(
        { id: 'exportNdjson', summary: 'All cases that match, a CaseRow with its day on each line', query: caseFilterSchema },
        'application/x-ndjson',
      ),
      '/api/v1/export.geojson': readFile(
        { id: 'exportGeojson', summary: 'All cases that match, as GeoJSON features', query: caseFilterSchema }, GEO_JSON,
      ),
      '/api/v1/export.xlsx': readFile(
        { id: 'exportXlsx', summary: 'All cases that match, as a workbook with a codebook', query: caseFilterSchema },
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ),
      '/api/v1/codebook.csv': readFile(
        { id: 'readCodebook', summary: 'What every column and field means, in four languages', ofNoDay: true },
        'text/csv',
      ),
      '/api/v1/statistics': readDocument(
        { id: 'readStatistics', summary: 'The record in numbers', query: statisticsQuerySchema }, 'Statistics',
      ),
      '/api/v1/editions': readDocument(
        { id: 'listEditions', summary: 'All editions, the newest first', ofNoDay: true }, 'EditionList',
      ),
      '/api/v1/editions/{number}': readDocument(
        { id: 'findEdition', summary: 'One edition with its files', ofNoDay: true, ofEdition: ['number'] }, 'Edition',
      ),
      '/api/v1/editions/{number}/{file}': readFile(
        { id: 'readEditionFile', summary: 'A file as it was signed', ofNoDay: true, ofEdition: ['number', 'file'] }, '*/*',
      ),
      '/api/v1/editions/{number}/changes.csv': readFile(
        { id: 'readChanges', summary: 'What changed since an earlier edition', query: changesQuerySchema, ofNoDay: true,
          ofEdition: ['number'] }, 'text/csv',
      ),
      '/api/v1/editions/keys': readDocument(
        { id: 'listKeys', summary: 'The keys by which editions were signed', ofNoDay: true }, 'SigningKeyList',
      ),
      '/api/v1/editions/keys/{key}': readFile(
        { id: 'readKey', summary: 'A public key as openssl reads it', ofNoDay: true, ofKey: true }, 'application/x-pem-file',
      ),
    },
    components: {
      schemas: describeSchemas(),
      parameters: { asOf: asOfParameter(), ifNoneMatch: ifNoneMatchParameter() },
      headers: describeHeaders(),
    },
  }
}

function asOfParameter(): Json {
  return {
    name: 'asOf',
    in: 'query',
    description: 'The day that the answer is true for; today where none is given. A later day is refused.',
    schema: { $ref: '#/components/schemas/Day' },
  }
}

function ifNoneMatchParameter(): Json {
  return {
    name: 'If-None-Match',
    in: 'header',
    description: 'Entity tags of answers that are there already; 304 where one of them is still the answer.',
    schema: { type: 'string' },
  }
}
