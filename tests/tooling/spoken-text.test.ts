import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Attributes whose text is read out or shown. */
const SPOKEN = [
  'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'alt', 'title', 'placeholder', 'label',
  'summary',
]
const WORDS = /\p{L}{2,}|[,;“”]/u
/** Names of formats, which are the same in all languages. */
const ALLOWED = /^\(?(SVG|CSV|JSON|PNG|Atom)\)?$/

const files = ['app', 'components'].flatMap((part) =>
  readdirSync(part, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx')).map((file) => join(part, file)))

/** The texts of a component that its reader sees or hears and that are no messages, as `file:line: text`. */
function findTexts(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const keep = (node: ts.Node, text: string) => {
    if (!WORDS.test(text) || ALLOWED.test(text.trim())) return
    found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text.trim()}`)
  }
  /** Walks to what an expression may come to: either side of a choice, but no argument of a call. */
  const look = (node: ts.Node | undefined): void => {
    if (node === undefined) return
    if (ts.isStringLiteralLike(node)) keep(node, node.text)
    else if (ts.isTemplateExpression(node)) {
      for (const part of [node.head, ...node.templateSpans.map((span) => span.literal)]) keep(part, part.text)
    }
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(look)
    else if (ts.isBinaryExpression(node)) [node.left, node.right].forEach(look)
    else if (ts.isParenthesizedExpression(node)) look(node.expression)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) keep(node, node.text)
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) look(lastOf(node.expression))
    if (ts.isJsxAttribute(node) && SPOKEN.includes(node.name.getText())) {
      const { initializer } = node
      look(initializer && ts.isJsxExpression(initializer) ? lastOf(initializer.expression) : initializer)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** Of `a && b` and the like, what may be shown. */
function lastOf(node: ts.Expression | undefined): ts.Expression | undefined {
  return node && ts.isBinaryExpression(node) && !isSum(node) ? node.right : node
}

function isSum(node: ts.BinaryExpression): boolean {
  return node.operatorToken.kind === ts.SyntaxKind.PlusToken
}

const PLANTED = 'const a = <p title="Open" id="b">{c ? "yes please" : t("d")} Some text {e && `, ${f}`}</p>'

test('what is not a message is found', () => {
  const found = findTexts('a.tsx', PLANTED)
  expect(found.map((one) => one.replace(/^.*?: /, ''))).toEqual(['Open', 'yes please', 'Some text', ','])
})

test('every text of a page comes from the messages', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap((file) => findTexts(file, readFileSync(file, 'utf8')))).toEqual([])
})
