// zod compiles its parsers by `new Function` where it can, and tries whether it can: our policy forbids it, and the
// browser would report every try. It is told before the first page's own code runs, without loading it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })
