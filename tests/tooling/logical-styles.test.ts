import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface StyleRule {
  file: string
  selector: string
  declarations: [property: string, value: string][]
}

const rules = ['app/styles', 'components'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'))
    .flatMap((file) => readRules(join(folder, file), readFileSync(join(folder, file), 'utf8'))))

/** The rules of a sheet, those within a media query too. */
function readRules(file: string, sheet: string): StyleRule[] {
  const text = sheet.replace(/\/\*[\s\S]*?\*\//g, '')
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = '', body = '']) => ({
    file, selector: selector.trim(),
    declarations: body.split(';').flatMap((part): [string, string][] => {
      const [property, ...value] = part.split(':')
      return value.length === 0 ? [] : [[property?.trim() ?? '', value.join(':').trim()]]
    }),
  }))
}

/** The corners of the map stay where they are: it is not mirrored. */
const isCornerOfMap = ({ selector }: StyleRule) => /\.pm-((top|bottom)-(left|right)|tools)/.test(selector)

function isPhysical([property, value]: [string, string]): boolean {
  if (/(^|-)(left|right)$/.test(property)) return true
  if (/^(text-align|float|clear)$/.test(property)) return /^(left|right)$/.test(value)
  if (!/^(padding|margin|inset|border-width)$/.test(property)) return false
  // Of four sides, the second and the fourth are right and left.
  const sides = value.match(/[a-z-]*\([^()]*(\([^()]*\)[^()]*)*\)|\S+/g) ?? []
  return sides.length === 4 && sides[1] !== sides[3]
}

test('styles name the sides of the reader, and not left and right', () => {
  const physical = rules.filter((rule) => !isCornerOfMap(rule)).flatMap(({ file, selector, declarations }) =>
    declarations.filter(isPhysical).map(([property, value]) => `${file}: ${selector} { ${property}: ${value} }`))
  expect(rules.length).toBeGreaterThan(300)
  expect(physical).toEqual([])
})

test.each([
  ['letter-spacing', /^(?!0$)/, '0'],
  ['font-style', /italic|oblique/, 'normal'],
])('Persian, whose letters join, is set without %s', (property, latin, plain) => {
  const set = (rule: StyleRule, value: RegExp) =>
    rule.declarations.some(([name, text]) => name === property && value.test(text))
  const taken = rules.filter(({ selector }) => selector.includes(':lang(fa)')).filter((rule) => set(rule, RegExp(`^${plain}$`)))
  const left = rules.filter((rule) => !rule.selector.includes(':lang(fa)') && set(rule, latin))
    .flatMap(({ selector }) => selector.split(',').map((one) => one.trim().split(/\s+/).at(-1) ?? ''))
    .filter((element) => !taken.some(({ selector }) => selector.includes(element)))
  expect(left).toEqual([])
})
