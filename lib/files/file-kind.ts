import type { z } from 'zod'
import type { Columns } from './csv-table'

/** A fault in one cell, or in the whole row where the column is empty. */
export interface CellFault {
  column: string
  reason: string
}

export type RowParse<Row> = { ok: true; row: Row } | { ok: false; faults: CellFault[] }

/** What a row can refer to. */
export type Referred = 'case' | 'prison' | 'source'

/**
 * What one exchange file is made of. `id` is the column that must not repeat, null where rows have none; `references`
 * names the columns that hold an id of another file, and `referenceLists` those that hold several.
 */
export interface FileKind<Row> {
  name: string
  columns: Columns
  id: string | null
  references: Readonly<Record<string, Referred>>
  referenceLists?: Readonly<Record<string, Referred>>
  parse(cells: Record<string, string>): RowParse<Row>
}

/** A file whose rows are parsed by one schema, with a column for each of its keys; some are optional. */
export function fileOf<Shape extends z.ZodRawShape>(
  name: string,
  id: string | null,
  schema: z.ZodObject<Shape, z.core.$strict>,
  references: Readonly<Record<string, Referred>> = {},
  optional: readonly string[] = [],
): FileKind<z.infer<typeof schema>> {
  return {
    name,
    id,
    references,
    columns: { required: Object.keys(schema.shape).filter((one) => !optional.includes(one)), optional: [...optional] },
    parse: (cells) => parseCells(schema, cells),
  }
}

/** Parses the cells of a row by a schema; the faults of all its columns are told. */
export function parseCells<Row>(schema: z.ZodType<Row>, cells: Record<string, string>): RowParse<Row> {
  const parsed = schema.safeParse(cells)
  if (parsed.success) return { ok: true, row: parsed.data }
  const faults = parsed.error.issues.map((issue) => ({ column: String(issue.path[0] ?? ''), reason: issue.message }))
  return { ok: false, faults }
}
