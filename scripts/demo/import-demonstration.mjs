import { markDemonstration } from '../database/read-mark.mjs'
import { runProgram, typeScript } from '../setup/program.mjs'

/** Marks the database as a demonstration and loads the appeal's cases; importing them again changes nothing. */
export async function importDemonstration(urls) {
  await markDemonstration(urls.DATABASE_OWNER_URL)
  await runProgram('import', typeScript('cli/vigil.ts', 'import', 'data/appeal-2021', '--trust'), urls)
}
