const PRIME = 0x01000193

/** Sixteen hexadecimal digits that differ where the text does: two rounds of FNV-1a, which needs no library and keeps no secret. */
export const digestOf = (text: string): string => {
  let one = 0x811c9dc5
  let two = 0x9dc5811c
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place)
    one = Math.imul(one ^ unit, PRIME)
    two = Math.imul(two ^ (unit + place), PRIME)
  }
  return [one, two].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
