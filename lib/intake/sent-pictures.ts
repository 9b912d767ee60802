import { makePicture } from '@/lib/files/pictures/make-picture'
import { openTurns } from './turns'

/** Why pictures were not taken; no file is told from another. */
export type PicturesFault = 'picture_large' | 'picture_kind' | 'too_many'

/** Bytes of a file that is taken. */
export const LARGEST_FILE = 5 * 1024 * 1024
/** Papers that were photographed can still be read. */
const SIZE = { maxBytes: LARGEST_FILE, maxSide: 2000 }
/** Decoding one takes up to some hundred megabytes for a second or two. */
const inTurn = openTurns(12)

/**
 * Makes WebP of our own from the files of a visitor, in base64: nothing of a file passes but its pixels. Whatever is no
 * JPEG, PNG or WebP is refused, and so are all where one is.
 */
export async function makeSentPictures(
  files: readonly Uint8Array[],
): Promise<{ ok: true; pictures: string[] } | { ok: false; fault: PicturesFault }> {
  const pictures: string[] = []
  for (const file of files) {
    const made = await inTurn(() => makePicture(file, SIZE))
    if (made === 'too_many') return { ok: false, fault: 'too_many' }
    if (!made.ok) return { ok: false, fault: made.reason === 'not_a_picture' ? 'picture_kind' : 'picture_large' }
    pictures.push(Buffer.from(made.value.webp).toString('base64'))
  }
  return { ok: true, pictures }
}
