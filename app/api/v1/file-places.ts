import type { StreamLimits } from '@/app/api/stream-text'
import { ticksMs } from '@/lib/clock'

/** How many files are made at once: each holds a connection while it is read. */
const MOST_AT_ONCE = 2
/** Who finds no place is told to ask again in a minute: what nobody read of all that time makes room then. */
const UNREAD_MS = 60_000

/** A file that is being made. */
interface Place {
  /** Since when nobody has wanted more of it; null while somebody does. */
  unreadSinceMs: number | null
  leave: AbortController
}

const places = new Set<Place>()

/**
 * A place to make a file in, as a body is told of it (streamText), which leaves it when it ends; null where all are
 * taken. A file of which nobody has wanted more for a minute is broken off for the next: what lies in the buffers
 * between lasts whoever takes a little now and then for longer than a file may take.
 */
export function takePlace(): Pick<StreamLimits, 'onEnd' | 'onTake' | 'onMade' | 'signal'> | null {
  if (places.size >= MOST_AT_ONCE) findUnread()?.leave.abort()
  if (places.size >= MOST_AT_ONCE) return null
  const place: Place = { unreadSinceMs: null, leave: new AbortController() }
  places.add(place)
  return {
    signal: place.leave.signal,
    onEnd: () => places.delete(place),
    onTake: () => (place.unreadSinceMs = null),
    onMade: () => (place.unreadSinceMs = ticksMs()),
  }
}

/** The file that was read on least lately, if that is long ago. */
function findUnread(): Place | null {
  const [first] = [...places]
    .filter(({ unreadSinceMs }) => unreadSinceMs !== null && ticksMs() - unreadSinceMs >= UNREAD_MS)
    .toSorted((one, other) => (one.unreadSinceMs ?? 0) - (other.unreadSinceMs ?? 0))
  return first ?? null
}
