import { ForeignError } from './foreign-fault'
import { LIMITS } from './limits'
import type { Workbook } from './open-workbook'

/** The texts that the cells of a workbook refer to by their number; how a text is spoken is left out. */
export async function readSharedTexts(workbook: Workbook): Promise<string[]> {
  const texts: string[] = []
  let [text, total] = ['', 0]
  let [isText, isSpoken] = [false, false]
  await workbook.read('xl/sharedStrings.xml', {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') isSpoken = true
      if (name === 't') isText = true
    },
    text: (part) => {
      if (!isText || isSpoken) return
      text += part
      total += part.length
      if (total > LIMITS.sharedText) throw new ForeignError('inflates_too_much', null, LIMITS.sharedText)
    },
    close: (name) => {
      if (name === 't') isText = false
      if (name === 'rPh') isSpoken = false
      if (name === 'si') texts.push(text)
      if (texts.length > LIMITS.sharedTexts) throw new ForeignError('inflates_too_much', null, LIMITS.sharedTexts)
    },
  })
  return texts
}
