import type { AddresseeRow } from '@/lib/files/addressee-row'
import type { FigureRow } from '@/lib/files/figure-row'
import type { PrisonRow } from '@/lib/files/prison-row'
import type { SourceRow } from '@/lib/files/source-row'
import type { Row } from '../period-rows'
import { isConfidential } from './source-kinds'

/** A line of sources.csv as the columns of file.source. */
export function sourceColumns(row: SourceRow): Row {
  const { source_id: id, published, ...rest } = row
  return { id, ...rest, published: published?.edtf ?? null, confidential: row.confidential ?? isConfidential(row.kind) }
}

/** A line of prisons.csv as the columns of file.prison. */
export function prisonColumns(row: PrisonRow): Row {
  const { prison_id: id, name_fa: nameNative, ...rest } = row
  return { id, name_native: nameNative, ...rest }
}

/** A line of figures.csv as the columns of file.figure. */
export function figureColumns(row: FigureRow): Row {
  const { figure_id: id, from, to, ...rest } = row
  return { id, ...rest, from_edtf: from?.edtf ?? null, to_edtf: to?.edtf ?? null }
}

/** A line of addressees.csv as the columns of file.addressee. */
export function addresseeColumns(row: AddresseeRow): Row {
  const { addressee_id: id, valid_from: from, valid_to: to, ...rest } = row
  return { id, ...rest, name: row.name ?? '', valid_from: from?.edtf ?? null, valid_to: to?.edtf ?? null }
}
