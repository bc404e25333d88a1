import { crc32 } from '../../packages/ephemeris/src/kernel/crc32.js';
import { PACK_CHECKED_FROM, PACK_DESCRIPTION_FROM, PACK_FORMAT, PACK_MAGIC } from '../../packages/ephemeris/src/kernel/pack-format.js';
import type { PackDescription } from '../../packages/ephemeris/src/kernel/pack-format.js';
import { TEXT_BYTES_ALPHABET } from '../../packages/ephemeris/src/kernel/text-bytes.js';

/** A whole pack: description, then the bytes of every body in its order. */
export function writePack(description: PackDescription, bodies: readonly Uint8Array[]): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(description));
  const length = PACK_DESCRIPTION_FROM + text.length + bodies.reduce((sum, bytes) => sum + bytes.length, 0);
  const pack = new Uint8Array(length);
  const view = new DataView(pack.buffer);
  pack.set(PACK_MAGIC);
  view.setUint32(4, PACK_FORMAT, true);
  view.setUint32(8, length, true);
  view.setUint32(16, text.length, true);
  pack.set(text, PACK_DESCRIPTION_FROM);
  let at = PACK_DESCRIPTION_FROM + text.length;
  for (const bytes of bodies) {
    pack.set(bytes, at);
    at += bytes.length;
  }
  view.setUint32(12, crc32(pack, PACK_CHECKED_FROM), true);
  return pack;
}

/** Bytes as text, zeros filling the last group: what the package's `bytesFromText` undoes. */
export function textFromBytes(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    let word = 0;
    for (let i = 0; i < 4; i++) word = word * 256 + (bytes[at + i] ?? 0);
    const group: string[] = [];
    for (let i = 0; i < 5; i++) {
      group.unshift(TEXT_BYTES_ALPHABET[word % 85]);
      word = Math.floor(word / 85);
    }
    text += group.join('');
  }
  return text;
}
