import type { ListField } from '../field-names'
import type { CellReading } from '../list-reading'
import type { Said } from '../said'

/** What one row says, by the fields that say it, each with the name of its column. */
export interface RowFacts {
  all: <Kind extends Said['kind']>(kind: Kind, ...fields: readonly ListField[]) => Fact<Kind>[]
  /** The texts of a field. */
  texts: (...fields: readonly ListField[]) => string[]
}

export type Fact<Kind extends Said['kind']> = Extract<Said, { kind: Kind }> & { column: string; field: ListField }

/** Gathers what the cells of a row say. */
export function factsOf(cells: readonly CellReading[]): RowFacts {
  const facts = cells.flatMap(({ column, field, said }) => said.map((one) => ({ ...one, column, field })))
  const all = <Kind extends Said['kind']>(kind: Kind, ...fields: readonly ListField[]): Fact<Kind>[] =>
    facts.filter((fact): fact is Fact<Kind> => fact.kind === kind && fields.includes(fact.field))
  return { all, texts: (...fields) => all('text', ...fields).map(({ text }) => text) }
}
