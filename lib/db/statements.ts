import type { Queryable } from './connect'
import type { Prisma } from './generated/client'

/** What a statement takes as a parameter; lists and rows go as one JSON text, `${json}::text::jsonb`. */
type SqlValue = string | number | boolean | null

/**
 * Runs one SQL statement inside a transaction and answers its rows: the common ground of postgres.js and Prisma, so
 * that the publication writer is the same for a bulk import and for one edit. Rows hold text, numbers, booleans and
 * JSON only.
 */
export type Statements = <Row extends object>(sql: TemplateStringsArray, ...values: SqlValue[]) => Promise<Row[]>

/** Statements on a transaction of postgres.js. */
export function overPostgres(transaction: Queryable): Statements {
  return async <Row extends object>(sql: TemplateStringsArray, ...values: SqlValue[]) =>
    [...(await transaction<Row[]>(sql, ...values))]
}

/** Statements on a transaction of Prisma. */
export function overPrisma(transaction: Prisma.TransactionClient): Statements {
  return <Row extends object>(sql: TemplateStringsArray, ...values: SqlValue[]) =>
    transaction.$queryRaw<Row[]>(sql, ...values)
}
