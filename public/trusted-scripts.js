// The runtime that loads Next's later scripts sets their addresses as plain text, which Trusted Types refuse: here they
// are let through where they are of this site. Only the workspace needs it, because only it moves between pages so.
window.trustedTypes?.createPolicy('default', {
  createScriptURL(text) {
    const { origin } = new URL(text, window.location.href)
    if (origin !== window.location.origin) throw new TypeError('a script of another site')
    // As it was: the runtime knows a script that has loaded by the very text of its address.
    return text
  },
})
