import './check-node.mjs'

const { runCommand } = await import('./run-command.mjs')
const { loadDotEnv } = await import('./root.mjs')
const { showProgram, typeScript } = await import('./setup/program.mjs')

// Runs a TypeScript program outside Next, with `.env` in its environment.
loadDotEnv()
await runCommand(() => showProgram(typeScript(...process.argv.slice(2))))
