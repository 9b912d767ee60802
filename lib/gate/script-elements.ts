const RAW_TEXT = new Set(['style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes'])
const SPACE = /[\t\n\f\r ]/

/** A script element of a page: where it stands, where its text does, and the names of its attributes. */
export interface ScriptElement {
  start: number
  end: number
  text: string
  attributes: ReadonlySet<string>
}

/** Line ends as a browser reads them before anything else. */
export function normalizeLines(html: string): string {
  return html.replace(/\r\n?/g, '\n')
}

/**
 * The script elements of a page whose lines are normalized, in order. Follows the tokenizer of the HTML standard
 * (13.2.5) as far as that needs it: comments, raw text elements, quoted attributes and the escaped states of script
 * data.
 */
export function findScripts(text: string): ScriptElement[] {
  const found: ScriptElement[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    if (open === -1) break
    at = skipMarkup(text, open, found)
  }
  return found
}

/** Moves past the comment, tag or stray `<` at `open`, and past the content of a raw text element. */
function skipMarkup(text: string, open: number, found: ScriptElement[]): number {
  if (text.startsWith('<!--', open)) return endOfComment(text, open)
  const next = text.charAt(open + 1)
  if (next === '!' || next === '?') return after(text, '>', open)
  if (next === '/') return /[a-z]/i.test(text.charAt(open + 2)) ? readTag(text, open + 2).end : after(text, '>', open)
  if (!/[a-z]/i.test(next)) return open + 1
  const tag = readTag(text, open + 1)
  if (tag.name === 'plaintext') return text.length
  if (tag.name === 'script') {
    const close = endOfScript(text, tag.end)
    const end = close < text.length ? readTag(text, close + 2).end : close
    found.push({ start: open, end, text: text.slice(tag.end, close), attributes: tag.attributes })
    return end
  }
  return RAW_TEXT.has(tag.name) ? endOfRawText(text, tag.end, tag.name) : tag.end
}

function after(text: string, what: string, from: number): number {
  const index = text.indexOf(what, from)
  return index === -1 ? text.length : index + what.length
}

/** `<!-->` and `<!--->` are whole comments; the others end at `-->` or `--!>`. */
function endOfComment(text: string, open: number): number {
  if (text.startsWith('>', open + 4)) return open + 5
  if (text.startsWith('->', open + 4)) return open + 6
  const close = /--!?>/g
  close.lastIndex = open + 4
  return close.exec(text) ? close.lastIndex : text.length
}

/** Reads a tag whose name begins at `from`; `end` is past its `>`, and a `>` inside quotes does not count. */
function readTag(text: string, from: number): { name: string; attributes: Set<string>; end: number } {
  let at = from
  while (at < text.length && !/[\t\n\f />]/.test(text.charAt(at))) at += 1
  const name = text.slice(from, at).toLowerCase()
  const attributes = new Set<string>()
  while (at < text.length && text.charAt(at) !== '>') {
    if (/[\t\n\f /]/.test(text.charAt(at))) at += 1
    else at = readAttribute(text, at, attributes)
  }
  return { name, attributes, end: Math.min(at + 1, text.length) }
}

function readAttribute(text: string, from: number, attributes: Set<string>): number {
  let at = from + 1
  while (at < text.length && !/[\t\n\f />=]/.test(text.charAt(at))) at += 1
  attributes.add(text.slice(from, at).toLowerCase())
  const equals = skipSpace(text, at)
  if (text.charAt(equals) !== '=') return at
  at = skipSpace(text, equals + 1)
  const quote = text.charAt(at)
  if (quote === '"' || quote === "'") return after(text, quote, at + 1)
  while (at < text.length && !/[\t\n\f >]/.test(text.charAt(at))) at += 1
  return at
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && SPACE.test(text.charAt(at))) at += 1
  return at
}

function endOfRawText(text: string, from: number, name: string): number {
  const close = new RegExp(`</${name}[\\t\\n\\f />]`, 'gi')
  close.lastIndex = from
  return close.exec(text)?.index ?? text.length
}

/** Where the script that begins at `from` ends: after `<!--` and `<script`, the next `</script` does not close it. */
function endOfScript(text: string, from: number): number {
  const mark = /<!--|-->|<(\/?)script[\t\n\f />]/gi
  mark.lastIndex = from
  let state: 'plain' | 'escaped' | 'double_escaped' = 'plain'
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (match[0] === '<!--') {
      if (state === 'plain') state = 'escaped'
      // `<!-->` opens and closes at once: its dashes serve both.
      mark.lastIndex = match.index + 2
    } else if (match[0] === '-->') state = 'plain'
    else if (match[1] === '/') {
      if (state !== 'double_escaped') return match.index
      state = 'escaped'
    } else if (state === 'escaped') state = 'double_escaped'
  }
  return text.length
}
