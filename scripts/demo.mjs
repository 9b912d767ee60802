import './check-node.mjs'

const { runCommand } = await import('./run-command.mjs')
const { runDemonstration } = await import('./demo/run-demonstration.mjs')
await runCommand(runDemonstration, { endless: true })
