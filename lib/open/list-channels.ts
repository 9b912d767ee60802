import { openSql } from '@/lib/db/open'
import type { Channel } from '@/lib/domain/updates/channel'

/** Where else the campaign is found, in the order of its choice. */
export async function listChannels(): Promise<Channel[]> {
  return openSql()<Channel[]>`SELECT name, url FROM open.channel ORDER BY place`
}
