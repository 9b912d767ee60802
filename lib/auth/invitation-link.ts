import { readEnv } from '@/lib/env'

/** The address that an invitation is accepted at: whoever has it can, once. */
export function invitationLink(token: string): string {
  return `${readEnv().origin}/team/invitation/${token}`
}
