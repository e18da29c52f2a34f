import ipaddr from 'ipaddr.js';

/** The part of version 6 that is handed out to the world; everything beside it leads somewhere special. */
const WORLD: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/**
 * Whether an address leads out into the world: not to this machine, its neighbours, a carrier's inside, the
 * metadata of a cloud, or another address written inside it. What cannot be read is not public.
 */
export function isPublicAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '');
  if (ipaddr.IPv4.isValidFourPartDecimal(plain)) return ipaddr.IPv4.parse(plain).range() === 'unicast';
  if (!ipaddr.IPv6.isValid(plain)) return false;
  // Version 4 is written inside version 6 in one way that means it, and in old ones that mean nothing any more.
  if (plain.includes('.') && !/:ffff:[\d.]+$/i.test(plain)) return false;
  const read = ipaddr.IPv6.parse(plain);
  if (read.zoneId) return false;
  if (read.isIPv4MappedAddress()) return read.toIPv4Address().range() === 'unicast';
  return read.match(...WORLD) && read.range() === 'unicast';
}
