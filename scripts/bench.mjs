import './check-node.mjs'

const { runCommand } = await import('./run-command.mjs')
const { runBench } = await import('./setup/run-bench.mjs')
await runCommand(() => runBench(process.argv.slice(2)))
