import { runVigil } from './run-vigil'

void runVigil(process.argv.slice(2)).then((status) => {
  process.exitCode = status
})
