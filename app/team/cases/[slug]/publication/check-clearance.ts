import type { ClearanceChecks } from '@/components/case-file/publication-part'
import { parseEdtf } from '@/lib/domain/dates/edtf'
import type { Day } from '@/lib/domain/dates/day'
import { roleMay } from '@/lib/domain/permissions/permissions'
import type { Viewer } from '@/lib/domain/permissions/viewer'
import { mayBeChild } from '@/lib/records/may-be-child'
import type { Clearance } from '@/lib/team/case-file/read-clearance'

type Check = ClearanceChecks['checks'][number]

/** What publication takes, and which of it is there; what concerns the viewer alone is asked of who may clear. */
export function checkClearance(viewer: Viewer, clearance: Clearance, on: Day): ClearanceChecks {
  const birth = clearance.birthDate === null ? null : parseEdtf(clearance.birthDate)
  const isChild = birth !== null && birth.ok && mayBeChild(birth.date, on)
  const mayClear = roleMay(viewer.role, 'case.publish')
  const asked = mayClear && !clearance.isCleared
  const all: (Check | false)[] = [
    { check: 'name', isMet: clearance.isNameVerified },
    { check: 'consent', isMet: clearance.hasConsent },
    asked && clearance.hasConsent && { check: 'another', isMet: clearance.hasConsentByAnother },
    asked && { check: 'opener', isMet: !clearance.openedByViewer },
    clearance.isLockedDown && { check: 'lockdown', isMet: false },
    { check: 'cleared', isMet: clearance.isCleared },
    isChild && { check: 'child', isMet: clearance.confirmations >= 2 },
  ]
  const checks = all.filter((one) => one !== false)
  const isReady = checks.every(({ check, isMet }) => isMet || check === 'cleared' || check === 'child')
  const { isCleared, confirmations, confirmedByViewer } = clearance
  return { checks, isCleared, isReady, isChild, confirmations, confirmedByViewer }
}
