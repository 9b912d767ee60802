import { LIMITS } from './limits'
import type { Workbook } from './open-workbook'

/** The formats of ECMA-376 (18.8.30) that show a number as a day. */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])

/** Which styles of a workbook show a number as a day, by their number. */
export async function readDateStyles(workbook: Workbook): Promise<boolean[]> {
  const own = new Map<number, boolean>()
  const styles: boolean[] = []
  let isOfCells = false
  await workbook.read('xl/styles.xml', {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') own.set(Number(numFmtId), showsDay(formatCode))
      if (name === 'cellXfs') isOfCells = true
      if (name === 'xf' && isOfCells) styles.push(own.get(Number(numFmtId)) ?? DAYS.has(Number(numFmtId)))
    },
    close: (name) => { if (name === 'cellXfs') isOfCells = false },
  }, LIMITS.outline)
  return styles
}

/** Whether a format has a place for a year or a day, beside what it quotes and the colours and languages it names. */
function showsDay(format: string): boolean {
  return /[yd]/i.test(format.slice(0, 500).replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').replace(/general|red/gi, ''))
}
