import { createRequire } from 'node:module'
import { performance } from 'node:perf_hooks'

let milliseconds = 0

/**
 * Lets the compiler of pictures count how long it takes, wherever it is called from. To be called before anything that
 * imports it is loaded.
 */
export function clockCompiling(): void {
  const require = createRequire(__filename)
  const { compilePictures }: Record<string, unknown> = require('../../lib/domain/periods/compile-pictures')
  const loaded = require.cache[require.resolve('../../lib/domain/periods/compile-pictures')]
  if (!loaded || typeof compilePictures !== 'function') throw new Error('the compiler of pictures is not there')
  loaded.exports = {
    compilePictures: (record: unknown): unknown => {
      const start = performance.now()
      const pictures: unknown = Reflect.apply(compilePictures, null, [record])
      milliseconds += performance.now() - start
      return pictures
    },
  }
}

/** How many seconds went into compiling since the last call. */
export function takeCompileSeconds(): number {
  const seconds = milliseconds / 1000
  milliseconds = 0
  return seconds
}
