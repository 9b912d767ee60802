import { ForeignError } from './foreign-fault'
import { LIMITS } from './limits'
import type { RawRows } from './raw-rows'
import { serialDay } from './serial-day'
import type { XmlHandler } from './xml-reader'

/** What the cells of a sheet refer to. */
export interface SheetContext {
  texts: readonly string[]
  dateStyles: readonly boolean[]
  countsFrom1904: boolean
}

interface Cell {
  at: number
  type: string
  style: number
  text: string
  isFormula: boolean
}

/** Takes the rows of a sheet as its parts are met; a formula is never computed, its last value stands for it. */
export function sheetHandler(gathered: RawRows, context: SheetContext): XmlHandler {
  let [line, isText, isSpoken] = [0, false, false]
  let [cells, formulas]: [string[], number[]] = [[], []]
  let cell: Cell | null = null
  return {
    isDone: () => gathered.isFull,
    open: (name, { r: place = '', t: type = 'n', s: style = '0' }) => {
      if (name === 'row') {
        line = /^\d{1,7}$/.test(place) ? Number(place) : line + 1
        ;[cells, formulas] = [[], []]
      } else if (name === 'c') {
        cell = { at: columnOf(place) ?? cells.length, type, style: Number(style), text: '', isFormula: false }
      } else if (name === 'f' && cell) cell.isFormula = true
      else if (name === 'v' || name === 't') isText = true
      else if (name === 'rPh') isSpoken = true
    },
    text: (part) => {
      if (!cell || !isText || isSpoken) return
      cell.text += part
      if (cell.text.length > LIMITS.cell) throw new ForeignError('cell_too_long', line, LIMITS.cell)
    },
    close: (name) => {
      if (name === 'v' || name === 't') isText = false
      else if (name === 'rPh') isSpoken = false
      else if (name === 'row') gathered.add(line, cells, formulas)
      else if (name === 'c' && cell) {
        put(cells, cell.at, valueOf(cell, context), line)
        if (cell.isFormula && cell.at < LIMITS.columns) formulas.push(cell.at)
        cell = null
      }
    },
  }
}

function put(cells: string[], at: number, value: string, line: number): void {
  if (value === '') return
  if (at >= LIMITS.columns) throw new ForeignError('too_many_columns', line, LIMITS.columns)
  while (cells.length < at) cells.push('')
  cells[at] = value
}

function valueOf({ type, style, text }: Cell, { texts, dateStyles, countsFrom1904 }: SheetContext): string {
  if (type === 's') return text === '' ? '' : unescapeText(texts[Number(text)] ?? '')
  if (type === 'inlineStr' || type === 'str') return unescapeText(text)
  if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return text.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, '')
  if (type !== 'n' || text === '') return text
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  return (dateStyles[style] ? serialDay(number, countsFrom1904) : null) ?? String(number)
}

/** A text in which `_x000D_` stands for a sign that XML cannot say, or would lose (ECMA-376, 22.9.2.19). */
function unescapeText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** The place of a cell in its row, from its name: 1 of `B5`; null where it has none. */
function columnOf(place: string): number | null {
  const letters = /^([A-Z]{1,3})\d/.exec(place)?.[1]
  if (letters === undefined) return null
  return [...letters].reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 64, 0) - 1
}
