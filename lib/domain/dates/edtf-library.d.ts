declare module 'edtf' {
  interface ExtendedDate {
    type: string
    /** First and last instant, milliseconds UTC. */
    min: number
    max: number
    uncertain?: { value: number }
    approximate?: { value: number }
  }
  const edtf: {
    (text: string): ExtendedDate
    parse(text: string, options: { level: 0 | 1 | 2 }): { type: string; level: number; season?: boolean }
  }
  export default edtf
}
