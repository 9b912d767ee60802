import type { OPEN_TABLES } from '@/lib/domain/contract/open-tables'

export type Column = (typeof OPEN_TABLES.cases)[number]

/** The columns in which somebody may have written anything; the others hold words of ours, days, ids and numbers. */
export const FREE_TEXTS: ReadonlySet<Column> = new Set([
  'name', 'name_native', 'prison', 'prison_possible', 'sentence', 'health',
] as const)

/** The columns that hold numbers. */
export const NUMBERS: ReadonlySet<Column> = new Set(['silence_at_least', 'silence_at_most'] as const)
