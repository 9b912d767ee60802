import { markDemonstration } from '../database/read-mark.mjs'
import { runProgram, typeScript } from '../setup/program.mjs'

/**
 * Marks the database as a demonstration and loads the appeal's cases as on its day, the only one they speak of;
 * importing them again changes nothing.
 */
export async function importDemonstration(urls) {
  await markDemonstration(urls.DATABASE_OWNER_URL)
  const onItsDay = { ...urls, VIGIL_AS_OF: '2021-04-05' }
  await runProgram('import', typeScript('cli/vigil.ts', 'import', 'data/appeal-2021', '--trust'), onItsDay)
}
