import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A column as a model of schema.prisma says it is; `type` as Postgres writes it. */
interface ModelColumn {
  field: string
  column: string
  type: string
  nullable: boolean
}

/** A model of schema.prisma with the table that it is of. */
export interface Model {
  name: string
  table: string
  columns: ModelColumn[]
}

const TYPES: Record<string, string> = {
  String: 'text', Boolean: 'boolean', Int: 'integer', BigInt: 'bigint', Float: 'double precision', Json: 'jsonb',
  Bytes: 'bytea', 'Unsupported("daterange")': 'daterange',
  'Unsupported("datemultirange")': 'datemultirange',
}
const NATIVE_TYPES: Record<string, string> = {
  Uuid: 'uuid', SmallInt: 'smallint', Date: 'date', 'Timestamptz(6)': 'timestamp with time zone',
}
const MODEL = /^model (\w+) \{\n([\s\S]*?)^\}/gm
const FIELD = /^ {2}(\w+)\s+(\w+(?:\("\w+"\))?)(\?|\[\])?(.*)$/gm

/** Reads the models; throws where a field is written in a way that this does not know. */
export function readModels(): Model[] {
  const text = readFileSync(join(__dirname, '..', '..', 'prisma', 'schema.prisma'), 'utf8')
  const models = [...text.matchAll(MODEL)].map(([, name = '', body = '']) => ({ name, body }))
  const names = new Set(models.map(({ name }) => name))
  return models.map(({ name, body }) => ({
    name,
    table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? name,
    columns: [...body.matchAll(FIELD)].filter(([, , type = '']) => !names.has(type)).map(readColumn),
  }))
}

function readColumn([, field = '', type = '', mark = '', rest = '']: RegExpMatchArray): ModelColumn {
  const native = /@db\.(\w+(?:\(\d\))?)/.exec(rest)?.[1]
  const column = / @map\("(\w+)"\)/.exec(rest)?.[1] ?? field
  const base = native === undefined ? TYPES[type] : NATIVE_TYPES[native]
  if (base === undefined) throw new Error(`${field}: ${type} ${native ?? ''} is not known here`)
  return { field, column, type: mark === '[]' ? `${base}[]` : base, nullable: mark === '?' }
}
