/** JSON with the keys of every object in order and without undefined ones: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  // Put in order first and then written: a replacer is called for every value, and an import has millions of them.
  return JSON.stringify(inOrder(value))
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (!isObject(value)) return value
  // Without a prototype, so that a key named __proto__ is a key like any other.
  const ordered: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(value).sort()) ordered[key] = inOrder(value[key])
  return ordered
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
