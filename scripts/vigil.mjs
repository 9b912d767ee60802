import './check-node.mjs'

const { runCommand } = await import('./run-command.mjs')
const { runVigil } = await import('./setup/run-vigil.mjs')
await runCommand(() => runVigil(process.argv.slice(2)))
