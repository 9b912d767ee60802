import { Fault } from '../fault.mjs'
import { askProgram, typeScript } from '../setup/program.mjs'

/** Loads the appeal of the demonstration, with its invented signatories; once it is there, nothing is done. */
export async function prepareAppeal(settings) {
  const { status, said } = await askProgram(typeScript('cli/vigil.ts', 'appeal', 'demonstrate'), settings)
  if (status !== 0) throw new Fault(`The appeal of the demonstration could not be loaded: ${said}`)
}
