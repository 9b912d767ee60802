import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type/core'
import sharp from 'sharp'
import type { Result } from '../result'

/** A picture of our own making, without anything but its pixels. */
export interface Picture {
  webp: Uint8Array<ArrayBuffer>
  /** Of the WebP, hexadecimal. */
  sha256: string
  width: number
  height: number
}

export type PictureReason = 'too_large' | 'not_a_picture' | 'too_many_pixels'

/** What is taken, in bytes and in pixels. */
export const MAX_BYTES = 8 * 1024 * 1024
const MAX_PIXELS = 40_000_000
const TAKEN = ['image/jpeg', 'image/png', 'image/webp']
/** What is made: no side is longer. */
const MAX_SIDE = 1200
const QUALITY = 82
const SECONDS = 15

/**
 * Decodes a JPEG, PNG or WebP, whatever its name says, and encodes its pixels anew as WebP: turned as its Exif says, in
 * sRGB, at most 1200 pixels a side; no metadata survives, since sharp writes none unless told to. Of an animation, the
 * first picture.
 */
export async function makePicture(bytes: Uint8Array): Promise<Result<Picture, PictureReason>> {
  if (bytes.length > MAX_BYTES) return { ok: false, reason: 'too_large' }
  const type = await fileTypeFromBuffer(bytes)
  if (!type || !TAKEN.includes(type.mime)) return { ok: false, reason: 'not_a_picture' }
  const size = await readSize(bytes)
  if (size === null) return { ok: false, reason: 'not_a_picture' }
  if (size > MAX_PIXELS) return { ok: false, reason: 'too_many_pixels' }
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
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
