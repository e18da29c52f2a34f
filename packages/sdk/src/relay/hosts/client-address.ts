import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

export type AddressReader = (incoming: IncomingMessage) => string | undefined;

/**
 * Reads where a request came from.
 *
 * @param trusted  How many proxies are ours, or their addresses. What others wrote into `X-Forwarded-For` is not
 *   believed: read from the right, the first address that is none of our proxies is the sender.
 * @throws When a network is none.
 */
export function addressReader(trusted: number | readonly string[]): AddressReader {
  if (typeof trusted === 'number') {
    return (incoming) =>
      trusted === 0
        ? incoming.socket.remoteAddress
        : told(incoming).at(-trusted) || incoming.socket.remoteAddress;
  }
  const networks = trusted.map((one) =>
    ipaddr.parseCIDR(one.includes('/') ? one : `${one}/${lengthOf(one)}`),
  );
  const isOurs = (address: string | undefined): boolean => {
    if (address === undefined || !ipaddr.isValid(address)) return false;
    const read = ipaddr.process(address);
    return networks.some(([network, bits]) => network.kind() === read.kind() && read.match(network, bits));
  };
  return (incoming) => {
    let sender = incoming.socket.remoteAddress;
    for (const before of told(incoming).toReversed()) {
      if (!isOurs(sender)) break;
      sender = before;
    }
    return sender;
  };
}

function told(incoming: IncomingMessage): string[] {
  const header = [incoming.headers['x-forwarded-for'] ?? []].flat().join(',');
  return header.split(',').flatMap((one) => one.trim() || []);
}

function lengthOf(address: string): number {
  return ipaddr.parse(address).kind() === 'ipv4' ? 32 : 128;
}
