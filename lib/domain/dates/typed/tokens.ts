import { lookUp, type Meaning } from './lexicon'
import type { Refusal } from './typed-reading'

/** One meaning in its place, or a mark between numbers. */
export type Token = Meaning | { kind: 'mark'; mark: Mark }
export type Mark = '/' | '-' | '.'

const ATOM = /\s+|(\d+)|(\p{L}+)|([^\s\d\p{L}])/gu
/** As in 5th, 1er, 1º, ۵م: only after what may be a day. */
const ORDINAL = /(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|er|ere|re|e|eme|ero|º|ª|°|م|ام)(?![\d\p{L}])/gu

/** A map, not an object: `constructor` is a word that somebody may type, and no sign. */
const SIGNS: ReadonlyMap<string, readonly Token[]> = new Map<string, readonly Token[]>([
  ['/', [{ kind: 'mark', mark: '/' }]],
  ['-', [{ kind: 'mark', mark: '-' }]],
  ['–', [{ kind: 'signal', signal: 'to' }]],
  ['≤', [{ kind: 'signal', signal: 'until' }]],
  ['≥', [{ kind: 'signal', signal: 'or_later' }]],
  ['~', [{ kind: 'signal', signal: 'about' }]],
  ['≈', [{ kind: 'signal', signal: 'about' }]],
  ['?', [{ kind: 'signal', signal: 'uncertain' }]],
  ['؟', [{ kind: 'signal', signal: 'uncertain' }]],
  ['%', [{ kind: 'signal', signal: 'about' }, { kind: 'signal', signal: 'uncertain' }]],
])

/** The meanings of a folded text in order, fillers left out. What is not understood is never passed over. */
export function tokenise(folded: string): Token[] | Refusal {
  const text = folded.replace(ORDINAL, '$1').replace(/(\d)\.(?=\d)/g, '$1∙').replace(/\./g, ' ')
  const atoms = [...text.matchAll(ATOM)].map(([atom]) => atom).filter((atom) => atom.trim() !== '')
  const tokens: Token[] = []
  let at = 0
  while (at < atoms.length) {
    const found = readAtom(atoms.slice(at))
    if (found === null) return { refused: 'not_a_date' }
    if (found.tokens.some((token) => isSignal(token, 'lunar'))) return { refused: 'lunar_calendar' }
    tokens.push(...found.tokens.filter((token) => !isSignal(token, 'filler')))
    at += found.length
  }
  return tokens
}

function readAtom(atoms: readonly string[]): { tokens: readonly Token[]; length: number } | null {
  const atom = atoms[0] ?? ''
  if (/^\d+$/.test(atom)) {
    return { tokens: [{ kind: 'number', value: Number(atom), digits: atom.length }], length: 1 }
  }
  if (atom === '∙') return { tokens: [{ kind: 'mark', mark: '.' }], length: 1 }
  const signs = SIGNS.get(atom)
  if (signs) return { tokens: signs, length: 1 }
  const found = lookUp(atoms)
  return found && { tokens: [found.meaning], length: found.length }
}

/** Whether a token is that signal. */
export function isSignal(token: Token | undefined, signal: Extract<Meaning, { kind: 'signal' }>['signal']): boolean {
  return token?.kind === 'signal' && token.signal === signal
}
