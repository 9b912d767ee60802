const GEO_JSON = ['application/geo+json', 'application/json']

/** What is not JSON, by the end of its address. */
const TYPES: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/photo$/, ['image/webp']],
  [/\/openapi\.json$/, ['application/json', 'application/vnd.oai.openapi+json']],
  [/\/map$/, GEO_JSON],
  [/\.geojson$/, GEO_JSON],
  [/\.csv$/, ['text/csv']],
  [/\.ndjson$/, ['application/x-ndjson']],
  [/\.xlsx$/, ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']],
]
const JSON_ALONE = ['application/json']
/** More than any program says; what comes after is not read. */
const MOST_RANGES = 50

/** The media types by which the answer of an address of the API may be asked for; the first is its own. */
export function typesAt(url: string): readonly string[] {
  const path = url.split('?')[0] ?? ''
  return TYPES.find(([end]) => end.test(path))?.[1] ?? JSON_ALONE
}

/** Whether an `Accept` takes one of some media types (RFC 9110, section 12.5.1); one that is not there takes all. */
export function acceptsAny(accept: string | undefined, types: readonly string[]): boolean {
  if (accept === undefined || accept.trim() === '' || accept === '*/*') return true
  const ranges = accept.toLowerCase().split(',', MOST_RANGES).map(readRange)
  return types.some((type) => {
    const group = `${type.split('/')[0]}/*`
    // The range that says most of a type decides.
    const closest = [type, group, '*/*'].flatMap((name) => ranges.find((range) => range.name === name) ?? [])[0]
    return closest !== undefined && closest.quality > 0
  })
}

function readRange(text: string): { name: string; quality: number } {
  const [name = '', ...parameters] = text.split(';').map((part) => part.trim())
  const stated = parameters.find((parameter) => parameter.startsWith('q='))
  return { name, quality: stated === undefined ? 1 : Number(stated.slice(2)) }
}
