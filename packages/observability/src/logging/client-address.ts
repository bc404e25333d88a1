/**
 * An address made coarse enough to log: IPv4 to its /24, IPv6 to its /48, an IPv4 address inside IPv6 as IPv4.
 *
 * @returns Undefined when `address` is not an IP address; nothing else is ever passed through.
 */
export function truncateAddress(address: string): string | undefined {
  const ipv4 = /^(?:::ffff:)?(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.\d{1,3}$/i.exec(address);
  if (ipv4 !== null) return `${ipv4[1]}.${ipv4[2]}.${ipv4[3]}.0`;
  if (address.length > 45 || !/^[0-9a-f:]+(?:%.*)?$/i.test(address) || !address.includes(':')) return undefined;

  const [head = '', tail] = address.split('::', 2) as [string, string | undefined];
  const leading = head === '' ? [] : head.split(':');
  const trailing = tail === undefined || tail === '' ? [] : tail.replace(/%.*$/, '').split(':');
  const groups = [...leading, ...Array.from({ length: Math.max(0, 8 - leading.length - trailing.length) }, () => '0'), ...trailing];
  const prefix = groups.slice(0, 3).map((group) => parseInt(group, 16).toString(16));
  return `${prefix.join(':')}::`;
}
