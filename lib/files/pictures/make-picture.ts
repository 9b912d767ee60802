import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type/core'
import sharp from 'sharp'

/** A picture of our own making, without anything but its pixels. */
export interface Picture {
  webp: Uint8Array<ArrayBuffer>
  /** Of the WebP, hexadecimal. */
  sha256: string
  width: number
  height: number
}

export type PictureReason = 'too_large' | 'not_a_picture' | 'too_many_pixels'
type MadePicture = { ok: true; value: Picture } | { ok: false; reason: PictureReason }

/** How large a picture may be that is taken, in bytes, and one that is made, in pixels a side. */
export interface PictureSize {
  maxBytes: number
  maxSide: number
}

const OF_A_CASE: PictureSize = { maxBytes: 8 * 1024 * 1024, maxSide: 1200 }
const MAX_PIXELS = 40_000_000
const TAKEN = ['image/jpeg', 'image/png', 'image/webp']
const QUALITY = 82
const SECONDS = 15

/**
 * Decodes a JPEG, PNG or WebP, whatever its name says, and encodes its pixels anew as WebP: turned as its Exif says, in
 * sRGB, no side longer than `maxSide`; no metadata survives, since sharp writes none unless told to. Of an animation,
 * the first picture.
 */
export async function makePicture(
  bytes: Uint8Array,
  { maxBytes, maxSide }: PictureSize = OF_A_CASE,
): Promise<MadePicture> {
  if (bytes.length > maxBytes) return { ok: false, reason: 'too_large' }
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !TAKEN.includes(type.mime)) return { ok: false, reason: 'not_a_picture' }
  const size = await readSize(bytes)
  if (size === null) return { ok: false, reason: 'not_a_picture' }
  if (size > MAX_PIXELS) return { ok: false, reason: 'too_many_pixels' }
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize({ width: maxSide, height: maxSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true })
    const sha256 = createHash('sha256').update(data).digest('hex')
    return { ok: true, value: { webp: new Uint8Array(data), sha256, width: info.width, height: info.height } }
  } catch {
    // sharp throws one kind of Error for whatever cannot be decoded: what was sent is at fault, and not we.
    return { ok: false, reason: 'not_a_picture' }
  }
}

/** How many pixels the header promises; null where there is no header that can be read. */
async function readSize(bytes: Uint8Array): Promise<number | null> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false, pages: 1 }).metadata()
    return width * height
  } catch {
    return null
  }
}
