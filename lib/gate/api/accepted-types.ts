const GEO_JSON = ['application/geo+json', 'application/json']

/** What stands at addresses of the API, by the media types by which it may be asked for; the first is its own. */
const TYPES: readonly (readonly [path: RegExp, types: readonly string[]])[] = [
  [/^\/api\/v1\/(?:cases|cases\/[^/]+|days|timeline|statistics|editions(?:\/keys)?)$/, ['application/json']],
  [/^\/api\/v1\/openapi\.json$/, ['application/json', 'application/vnd.oai.openapi+json']],
  [/^\/api\/v1\/cases\/[^/]+\/photo$/, ['image/webp']],
  [/^\/api\/v1\/(?:map|export\.geojson)$/, GEO_JSON],
  [/^\/api\/v1\/(?:export|codebook)\.csv$/, ['text/csv']],
  [/^\/api\/v1\/export\.ndjson$/, ['application/x-ndjson']],
  [/^\/api\/v1\/export\.xlsx$/, ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet']],
]
/** More than any program says; what comes after is not read. */
const MOST_RANGES = 50

/** The media types by which the answer at an address may be asked for; none where that depends on what is found. */
export function typesAt(url: string): readonly string[] {
  const path = url.split('?')[0] ?? ''
  return TYPES.find(([one]) => one.test(path))?.[1] ?? []
}

/** Whether an `Accept` takes one of some media types (RFC 9110, section 12.5.1); one that is not there takes all. */
export function acceptsAny(accept: string | undefined, types: readonly string[]): boolean {
  if (accept === undefined || accept.trim() === '' || accept === '*/*' || types.length === 0) return true
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
