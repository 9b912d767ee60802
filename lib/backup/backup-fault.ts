/** What can be wrong with a backup, or with the place that it is to be restored to. */
export type BackupFaultCode =
  | 'no_backup'
  | 'newer_format'
  | 'wrong_key'
  | 'truncated'
  | 'damaged'
  | 'expired'
  | 'unknown_schema'
  | 'not_empty'
  | 'not_superuser'
  | 'other_tables'
  | 'refused_rows'
  | 'other_rows'
  | 'broken_log'

/** A backup that cannot be used, or a database that cannot take it; the message says why in one sentence. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault'

  constructor(
    readonly code: BackupFaultCode,
    message: string,
  ) {
    super(message)
  }
}
