import './check-node.mjs'

const { runCommand } = await import('./run-command.mjs')
const { runLighthouse } = await import('./setup/run-lighthouse.mjs')
await runCommand(runLighthouse)
