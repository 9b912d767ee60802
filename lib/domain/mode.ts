/**
 * What the whole site does. `normal`: everything. `read_only`: the record is read and not written. `closed`: the public
 * site answers nobody, and the workspace administrators alone.
 */
export const MODES = ['normal', 'read_only', 'closed'] as const
export type Mode = (typeof MODES)[number]
