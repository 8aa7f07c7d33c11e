import { isIPv6 } from "node:net";

/**
 * By what tries of one place are counted: the address, or of IPv6 its first 64 bits, as whoever has one address there
 * has all that begin with them. An IPv4 address in the clothes of IPv6 is what it is.
 */
export function networkOf(ip: string): string {
  const plain = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (plain !== undefined) return plain;
  if (!isIPv6(ip)) return ip;
  const [before = "", after] = (ip.split("%", 1)[0] ?? "").split("::");
  const first = before === "" ? [] : before.split(":");
  const last = after === undefined || after === "" ? [] : after.split(":");
  const zeros = after === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array.from({ length: zeros }, () => "0"), ...last];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}
