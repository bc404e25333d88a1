/**
 * Checksum CRC-32 of bytes, as in ZIP and PNG, four bytes a step.
 *
 * Source: ISO/IEC 13239 (polynomial 0xEDB88320, reflected); slicing after Kounavis, M. E. & Berry, F. L. (2005).
 */
export function crc32(bytes: Uint8Array, from: number): number {
  const table = new Int32Array(4 * 256);
  for (let i = 0; i < 256; i++) {
    let value = i;
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb8_8320 : value >>> 1;
    table[i] = value;
  }
  for (let i = 256; i < table.length; i++) table[i] = (table[i - 256] >>> 8) ^ table[table[i - 256] & 255];

  let crc = ~0;
  let at = from;
  for (; at + 4 <= bytes.length; at += 4) {
    crc ^= bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    crc = table[768 + (crc & 255)] ^ table[512 + ((crc >>> 8) & 255)] ^ table[256 + ((crc >>> 16) & 255)] ^ table[crc >>> 24];
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ table[(crc ^ bytes[at]) & 255];
  return ~crc >>> 0;
}
