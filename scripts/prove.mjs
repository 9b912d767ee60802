import './check-node.mjs'

const { runCommand } = await import('./run-command.mjs')
const { runProofs } = await import('./setup/run-proofs.mjs')
await runCommand(() => runProofs(process.argv.slice(2)))
