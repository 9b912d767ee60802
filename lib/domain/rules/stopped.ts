import type { CaseState } from '../fold/case-state'

/** Whether a verified release or death has stopped every rule but U23 (design, section 6). */
export function isStopped({ custody, custodyVerified }: CaseState): boolean {
  return custodyVerified && (custody === 'released' || custody === 'dead')
}
