import './check-node.mjs'

const { runCommand } = await import('./run-command.mjs')
const { runTests } = await import('./setup/run-tests.mjs')
await runCommand(runTests)
