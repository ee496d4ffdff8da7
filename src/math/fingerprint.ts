/**
 * A fingerprint of a text: FNV-1a over its UTF-16 units in two lanes of 32 bits, each mixed at the end. It tells texts
 * apart; it does not protect against someone who forges one. (SHA-256 of a library would weigh more than the schema.)
 *
 * @returns 16 hexadecimal digits
 *
 * Source: Fowler, Noll, Vo, and Eastlake, The FNV Non-Cryptographic Hash Algorithm (IETF draft).
 */
export function fingerprint(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i);
  return fingerprintOf(units);
}

/** The same of whole numbers below 2^16: larger ones would not spread to all bits. */
export function fingerprintOf(units: Uint16Array): string {
  let high = 0x811c9dc5;
  let low = 0x050c5d1f;
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit ^ (high >>> 15), 0x01000193);
  }
  return hex(mixed(high ^ (low >>> 16))) + hex(mixed(low));
}

/** Spreads every bit over all others (the finaliser of MurmurHash3). */
function mixed(lane: number): number {
  const a = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b ^ (b >>> 16)) >>> 0;
}

function hex(lane: number): string {
  return lane.toString(16).padStart(8, "0");
}
