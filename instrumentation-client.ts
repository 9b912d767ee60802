// zod compiles its parsers by `new Function` where it can, and tries whether it can: our policy forbids it, and the
// browser would report every try. It is told before the first page's own code runs, without loading it.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } })

// The runtime that loads Next's later scripts sets their addresses as plain text, which Trusted Types refuse: here they
// are let through where they are of this site. It is needed before the page is brought to life, or a late script takes
// the page with it. Only pages of the workspace send scripts at all.
window.trustedTypes?.createPolicy('default', {
  createScriptURL(text: string) {
    const { origin } = new URL(text, window.location.href)
    if (origin !== window.location.origin) throw new TypeError('a script of another site')
    // As it was: the runtime knows a script that has loaded by the very text of its address.
    return text
  },
})

declare global {
  interface Window {
    trustedTypes?: { createPolicy: (name: string, rules: { createScriptURL: (text: string) => string }) => unknown }
  }
}

export {}
