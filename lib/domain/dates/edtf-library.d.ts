declare module 'edtf' {
  /** A parsed date of level 0 to 2; throws for any other text. */
  export class Date {
    constructor(text: string)
    /** First and last instant, milliseconds UTC. */
    readonly min: number
    readonly max: number
    readonly uncertain: { value: number }
    readonly approximate: { value: number }
  }
  export function parse(text: string, options: { level: 0 | 1 | 2 }): { type: string; level: number }
}
