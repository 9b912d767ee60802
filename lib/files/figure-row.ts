import { z } from 'zod'
import { decimal, id, optionalEdtf, optionalText, requiredText } from './cells'
import { fileOf } from './file-kind'

/** One line of `figures.csv`: a number that a source gives about people who are no cases here. */
const row = z.strictObject({
  figure_id: id,
  what: requiredText,
  value: decimal,
  unit: requiredText,
  from: optionalEdtf,
  to: optionalEdtf,
  source_id: requiredText,
  note: optionalText,
})
export type FigureRow = z.infer<typeof row>

/** `figures.csv`, one row an id. */
export const figureFile = fileOf('figures.csv', 'figure_id', row, { source_id: 'source' })
