import { Fault } from '../fault.mjs'
import { askProgram, typeScript } from '../setup/program.mjs'

/** One account per role, with new passwords: [{ alias, role, password }]. The database must be marked. */
export async function prepareAccounts(settings) {
  const { status, said } = await askProgram(typeScript('cli/vigil.ts', 'user', 'demonstrate', '--json'), settings)
  if (status !== 0) throw new Fault(`The demonstration accounts could not be made: ${said}`)
  return JSON.parse(said).accounts
}
