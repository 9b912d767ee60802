import { writeZip } from '@/lib/appeals/write-zip'
import { aSheet, aWorkbook, inlineCell } from './a-workbook'

/** A number below `below`, the same for the same seed: xorshift, so that every run meets the same files. */
export function diceOf(seed: number): (below: number) => number {
  let state = seed * 2654435761 % 4294967296 || 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}

type Dice = ReturnType<typeof diceOf>

const CELLS = [
  'Invented Name', 'نام ساختگی', '2019-01-02', '05/06/99', '18 دی', 'Evin', 'imprisoned', '5 years', '=1+1', '@SUM(A1)',
  '+cmd|\' /C calc\'!A0', '\u202egnp.exe', 'a\u0000b', '\u2066x\u2069', '"', '""', '"x', 'x"y', ',,,', ';', '\t', '\r', '\r\n',
  '\ud800', '\ufffd', '\ufeff', '__proto__', 'constructor', 'toString', '99999999999999999999', '1e309', '-', '..', '../..',
  '2019-02-30', '31/31/3131', '۱۳۹۹/۱۳/۳۲', '5 years 5 years', '½', '١٢', '/', '(((((((', ')))', '||||', 'ward', 'بند',
  'arrested arrested released', 'to to to', 'between and', '\u200c\u200c', ' ', 'A, B, C, D', 'x'.repeat(499), 'و '.repeat(200),
  'x'.repeat(9_999), ','.repeat(300), '-'.repeat(5_000), '1 '.repeat(240), '(1'.repeat(200), 'fine '.repeat(90),
] as const

function cellOf(dice: Dice): string {
  return CELLS[dice(CELLS.length)] ?? ''
}

function textOf(dice: Dice): string {
  const [mark, end] = [[',', ';', '\t'][dice(3)] ?? ',', ['\n', '\r\n', '\r'][dice(3)] ?? '\n']
  const cell = () => (dice(3) === 0 ? `"${cellOf(dice)}"` : cellOf(dice))
  const line = () => Array.from({ length: 1 + dice(9) }, cell).join(mark)
  return Array.from({ length: 1 + dice(12) }, line).join(end)
}

/** Puts other bytes in place of some, cuts, or repeats. */
function damage(bytes: Buffer, dice: Dice): Buffer {
  const harmed = Buffer.from(bytes.subarray(0, dice(4) === 0 ? dice(bytes.length + 1) : bytes.length))
  for (let count = dice(12); count > 0 && harmed.length > 0; count -= 1) harmed[dice(harmed.length)] = dice(256)
  return dice(6) === 0 ? Buffer.concat([harmed, harmed]) : harmed
}

function encoded(text: string, dice: Dice): Buffer {
  const bytes = Buffer.from(text, (['utf8', 'utf16le', 'latin1', 'utf8'] as const)[dice(4)])
  const mark = Buffer.from([[0xff, 0xfe], [0xef, 0xbb, 0xbf], [0xfe, 0xff]][dice(3)] ?? [])
  return dice(3) === 0 ? Buffer.concat([mark, bytes]) : bytes
}

const XML = [
  '<worksheet>'.repeat(5_000), '<!DOCTYPE x [<!ENTITY a "x"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>',
  `<worksheet ${Array.from({ length: 3_000 }, (_none, at) => `a${at}="1"`).join(' ')}/>`, '<worksheet', '', '\u0000', '<a></b>',
  '<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>', `<worksheet><!--${'x'.repeat(1_000_000)}--></worksheet>`,
  `<worksheet><sheetData>${'<row r="9999999"/>'.repeat(20_000)}</sheetData></worksheet>`,
  `<sst>${'<si><t>x</t></si>'.repeat(20_000)}</sst>`, `<worksheet><row>${'<c/>'.repeat(50_000)}</row></worksheet>`,
  `<worksheet><row>${'<c r="ZZZ1"><v>1</v></c>'.repeat(10)}</row></worksheet>`, '<?xml version="1.0" encoding="UTF-7"?><worksheet/>',
  '<worksheet><row><c t="s"><v>-1</v></c><c t="s"><v>1e9</v></c><c s="-5"><v>NaN</v></c></row></worksheet>',
  '<worksheet><row><c s="1"><v>1e308</v></c><c s="1"><v>-9</v></c></row></worksheet>',
] as const
const PARTS = [
  'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml', 'xl/worksheets/sheet2.xml',
] as const

function workbookOf(dice: Dice): Buffer {
  const row = (line: number) => Array.from('ABCDEFG'.slice(0, 1 + dice(7)), (letter) => {
    const text = cellOf(dice).replace(/[\u0000\ud800]/g, '')
    return inlineCell(`${letter}${line}`, text)
  }).join('')
  const sheet = aSheet(...Array.from({ length: 1 + dice(9) }, (_none, at) => row(at + 1)))
  const harm = dice(2) === 0 ? { [PARTS[dice(PARTS.length)] ?? '']: XML[dice(XML.length)] ?? '' } : {}
  return aWorkbook({ 'xl/worksheets/sheet2.xml': sheet, ...harm })
}

/** Made once: to pack it takes longer than to refuse it. */
let bomb: Buffer | undefined

/** An archive of parts that nobody needs, and one that inflates to far more than it is. */
function archiveOf(dice: Dice): Buffer {
  if (dice(10) === 0) return (bomb ??= aWorkbook({ 'xl/worksheets/sheet2.xml': Buffer.alloc(160_000_000, 0x20) }))
  return writeZip(Array.from({ length: 1 + dice(50) }, (_none, at) => ({
    name: dice(2) === 0 ? `../../${at}` : (PARTS[dice(PARTS.length)] ?? 'x'), bytes: Buffer.alloc(dice(200_000), dice(256)),
  })))
}

/** A file made to hurt whoever reads it: the same one for the same number. */
export function hostileList(seed: number): Uint8Array {
  const dice = diceOf(seed)
  const kind = dice(20)
  if (kind < 9) return encoded(textOf(dice), dice)
  if (kind < 12) return damage(encoded(textOf(dice), dice), dice)
  if (kind < 15) return workbookOf(dice)
  if (kind < 18) return damage(workbookOf(dice), dice)
  if (kind === 18) return archiveOf(dice)
  return Buffer.from(Array.from({ length: dice(3_000) }, () => dice(256)))
}
