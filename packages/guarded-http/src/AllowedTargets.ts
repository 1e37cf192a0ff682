import { InputError } from '@backstage/errors';
import ipaddr from 'ipaddr.js';

type Range = ReturnType<typeof ipaddr.parseCIDR>;

const HOST = /^(?!-)[a-z0-9.-]+(:\d{1,5})?$/;

function toRange(entry: string): Range | undefined {
  if (ipaddr.isValidCIDR(entry)) {
    return ipaddr.parseCIDR(entry);
  }
  if (ipaddr.isValid(entry) && !/^[\d.]+$/.test(entry)) {
    return [ipaddr.parse(entry), 128];
  }
  return ipaddr.IPv4.isValidFourPartDecimal(entry)
    ? [ipaddr.parse(entry), 32]
    : undefined;
}

function isIn(address: string, [network, bits]: Range): boolean {
  const parsed = ipaddr.process(address);
  return parsed.kind() === network.kind() && parsed.match(network, bits);
}

/** The host of a URL as the operating system looks it up: without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

/**
 * Says which targets may be called: public addresses, and what an operator allowed by name, address or range.
 *
 * @public
 */
export class AllowedTargets {
  readonly #hosts: ReadonlySet<string>;
  readonly #ranges: readonly Range[];

  /**
   * @param entries - host names, `host:port`, addresses, or ranges such as `10.0.0.0/8`.
   * @throws InputError that names an entry which is none of them.
   */
  static create(entries: readonly string[] = []): AllowedTargets {
    const hosts = new Set<string>();
    const ranges: Range[] = [];
    for (const entry of entries.map(text => text.toLowerCase())) {
      const range = toRange(entry);
      if (range) {
        ranges.push(range);
      } else if (HOST.test(entry)) {
        hosts.add(entry);
      } else {
        throw new InputError(
          `"${entry}" is no target; accepted: a host name, host:port, an address, or a range such as 10.0.0.0/8`,
        );
      }
    }
    return new AllowedTargets(hosts, ranges);
  }

  private constructor(hosts: ReadonlySet<string>, ranges: readonly Range[]) {
    this.#hosts = hosts;
    this.#ranges = ranges;
  }

  /** Whether the operator allowed a target by its name, wherever that leads. */
  allowsHost(url: URL): boolean {
    const host = hostOf(url);
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return this.#hosts.has(host) || this.#hosts.has(`${host}:${port}`);
  }

  /** Whether an address is public, or in a range that the operator allowed. */
  allowsAddress(address: string): boolean {
    if (!ipaddr.isValid(address)) {
      return false;
    }
    return (
      ipaddr.process(address).range() === 'unicast' ||
      this.#ranges.some(range => isIn(address, range))
    );
  }
}
