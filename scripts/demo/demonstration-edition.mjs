import { Fault } from '../fault.mjs'
import { askProgram, typeScript } from '../setup/program.mjs'

/** Issues the edition of the demonstration, in which everybody is invented; once it is there, nothing is done. */
export async function prepareEdition(settings) {
  const { status, said } = await askProgram(typeScript('cli/vigil.ts', 'edition', 'demonstrate'), settings)
  if (status !== 0) throw new Fault(`The edition of the demonstration could not be issued: ${said}`)
}
