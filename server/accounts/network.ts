/**
 * Whose tries count together. Who has one IPv6 address has 2^64 of them, as every line is given a network of its own (RFC
 * 6177), so a limit for each address would be none.
 */
import ipaddr from 'ipaddr.js';

/** Of IPv6 the first four of eight groups, its /64; of IPv4 the address, also where it is written as IPv6. */
export function networkOf(ip: string): string {
  // What a proxy hands on need not be an address.
  if (!ipaddr.isValid(ip)) return ip;
  const address = ipaddr.process(ip);
  return address instanceof ipaddr.IPv6
    ? new ipaddr.IPv6([...address.parts.slice(0, 4), 0, 0, 0, 0]).toString()
    : address.toString();
}
