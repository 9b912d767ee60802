import type { TeamSearch } from '../../../open-team-page'

const LONGEST = 200

/** Why the last picture was not taken, and what was typed beside it, as the address of its page says. */
export function readRefusal(search: TeamSearch): { fault: string | null; licence: string; credit: string } {
  const said = (name: string) => {
    const text = search[name]
    return typeof text === 'string' ? text.slice(0, LONGEST) : ''
  }
  return { fault: said('fault') || null, licence: said('licence'), credit: said('credit') }
}
