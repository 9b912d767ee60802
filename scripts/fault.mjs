/** Something that can go wrong on another person's machine: told in its one sentence, without a stack. */
export class Fault extends Error {}
