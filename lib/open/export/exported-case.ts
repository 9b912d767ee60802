import type { CaseLine } from '@/lib/domain/contract/case-page'

/** A line of a file, with where its prison stands: degrees north and east, null where neither is known. */
export interface ExportedCase extends CaseLine {
  at: { latitude: number; longitude: number } | null
}
