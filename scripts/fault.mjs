/** Something that can go wrong on another person's machine: told in its one sentence, without a stack. */
export class Fault extends Error {}

/** Runs a command to its end; a Fault is printed as its sentence, anything else with its stack: both exit with 1. */
export async function runCommand(command) {
  try {
    await command()
  } catch (error) {
    console.error(error instanceof Fault ? error.message : error)
    process.exit(1)
  }
}
