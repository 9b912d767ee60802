const MOST = 20

/**
 * What a visitor reads of the languages that we have, best first, as `fa,en`: an `Accept-Language` of few values, so
 * that the answer can be remembered by it. Empty where there is none of ours.
 */
export function readLanguages(accepted: string | undefined, ours: readonly string[]): string {
  if (accepted === undefined) return ''
  const ranges = accepted.toLowerCase().split(',').slice(0, MOST).map((part) => {
    const [range = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const stated = parameters.find((parameter) => parameter.startsWith('q='))
    return { language: range.split('-')[0] ?? '', quality: stated === undefined ? 1 : Number(stated.slice(2)) }
  })
  const known = ranges.filter(({ language, quality }) => quality > 0 && ours.includes(language))
  return [...new Set(known.sort((a, b) => b.quality - a.quality).map(({ language }) => language))].join(',')
}
