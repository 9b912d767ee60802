import './check-node.mjs'

const { runCommand } = await import('./run-command.mjs')
const { buildBrowserScripts } = await import('./setup/browser-scripts.mjs')

// Makes the small scripts of the public pages, and says where each lies.
await runCommand(async () => {
  for (const [name, { src }] of Object.entries(await buildBrowserScripts())) console.log(`${name}: ${src}`)
})
