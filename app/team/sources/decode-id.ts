/** An id as an address has it, decoded: an imported one may hold anything. */
export function decodeId(id: string): string {
  try {
    return decodeURIComponent(id)
  } catch {
    return id
  }
}
