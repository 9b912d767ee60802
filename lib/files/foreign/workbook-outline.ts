import { ForeignError } from './foreign-fault'
import { LIMITS } from './limits'
import type { Workbook } from './open-workbook'

/** What a workbook says of itself: its sheets with the parts that hold them, and from which year it counts days. */
export interface Outline {
  sheets: { name: string; path: string; isHidden: boolean }[]
  countsFrom1904: boolean
}

const MAIN = 'xl/workbook.xml'

/** Reads which sheets a workbook has. Throws a ForeignError for a zip file that is no workbook. */
export async function readOutline(workbook: Workbook): Promise<Outline> {
  if (!workbook.has(MAIN)) throw new ForeignError('not_a_table')
  const paths = new Map<string, string>()
  await workbook.read('xl/_rels/workbook.xml.rels', {
    open: (name, { Id: id = '', Target: target = '' }) => {
      if (name === 'Relationship') paths.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  }, LIMITS.outline)
  const outline: Outline = { sheets: [], countsFrom1904: false }
  await workbook.read(MAIN, {
    open: (name, attributes) => {
      if (name === 'workbookPr') outline.countsFrom1904 = ['1', 'true'].includes(attributes.date1904 ?? '')
      if (name !== 'sheet') return
      const path = paths.get(attributes['r:id'] ?? '') ?? ''
      const isHidden = (attributes.state ?? 'visible') !== 'visible'
      if (workbook.has(path) && attributes.name) outline.sheets.push({ name: attributes.name, path, isHidden })
    },
  }, LIMITS.outline)
  if (outline.sheets.length === 0) throw new ForeignError('not_a_table')
  return outline
}
