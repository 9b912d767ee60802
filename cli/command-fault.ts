/** The exit statuses of the command: 1 for bad input or a failed check, 2 for wrong usage. */
export const EXIT = { done: 0, failed: 1, usage: 2 } as const

/** A reason to end, told in its message; `status` is the exit status. */
export class CommandFault extends Error {
  constructor(
    message: string,
    readonly status: 1 | 2,
  ) {
    super(message)
  }
}
