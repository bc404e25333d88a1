"""Writes values.json: what Python's ipaddress module makes of addresses, near-addresses and networks."""

import ipaddress
import json
import pathlib
import platform
import random

random.seed(20260101)

MAPPED = 0xFFFF << 32


def bits(text):
    """128 bits in hexadecimal, IPv4 as ::ffff:0:0/96; None when the text is no address."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return None
    value = int(address) | (MAPPED if address.version == 4 else 0)
    return f"{value:032x}"


def v4():
    return str(ipaddress.IPv4Address(random.getrandbits(32)))


def v6():
    value = 0
    for _ in range(8):
        value = value << 16 | random.choice([0, 0, 0, 1, random.getrandbits(8), random.getrandbits(16)])
    address = ipaddress.IPv6Address(value)
    style = random.randrange(4)
    if style == 0:
        return address.exploded
    if style == 1:
        return address.compressed.upper()
    if style == 2:
        head = ":".join(f"{value >> shift & 0xFFFF:x}" for shift in range(112, 31, -16))
        return f"{head}:{ipaddress.IPv4Address(value & 0xFFFFFFFF)}"
    return address.compressed


def mutate(text):
    alphabet = "0123456789abcdefABCDEF:.%/ gx-[]"
    chars = list(text)
    for _ in range(random.randrange(1, 3)):
        at = random.randrange(len(chars) + 1)
        edit = random.randrange(3)
        if edit == 0:
            chars.insert(at, random.choice(alphabet))
        elif chars and at < len(chars):
            if edit == 1:
                chars[at] = random.choice(alphabet)
            else:
                del chars[at]
    return "".join(chars)


FIXED = [
    "0.0.0.0", "255.255.255.255", "256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.04", "0x1.2.3.4", "1.2.3.4 ", "1..2.3", ".1.2.3",
    "1.2.3.4.", "2130706433", "127.1", "1.2.3.0000", "::", "::1", "1::", ":::", "1:::2", "::1::", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9",
    "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1::3:4:5:6:7:8", "1:2:3:4:5:6:7:8::", "::1:2:3:4:5:6:7:8", ":1:2:3:4:5:6:7", "1:2:3:4:5:6:7:",
    "::ffff:1.2.3.4", "::FFFF:1.2.3.4", "::ffff:0102:0304", "0:0:0:0:0:ffff:1.2.3.4", "::1.2.3.4", "64:ff9b::1.2.3.4", "2002:102:304::", "::ffff:1.2.3",
    "::ffff:01.2.3.4", "::ffff:1.2.3.256", "::1.2.3.4:5", "1.2.3.4::", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "fe80::1%eth0", "fe80::1%",
    "fe80::1%a%b", "%eth0", "1.2.3.4%eth0", "12345::", "g::", "::-1", "", ":", "1", "\u0661.2.3.4", "2001:db8::\u0661", "1.2.3.\uff14",
]


def address_cases():
    texts = FIXED + [v4() for _ in range(150)] + [v6() for _ in range(300)]
    texts += [mutate(random.choice([v4, v6])()) for _ in range(500)]
    # Spaces around are read by header parsers, brackets and ports belong to them too; the module knows neither.
    return [t for t in dict.fromkeys(texts) if t == t.strip() and "[" not in t and "]" not in t and not port_like(t)]


def port_like(text):
    """IPv4 with a port: an address to a header parser, none to the module."""
    return text.count(":") == 1 and text.count(".") == 3


def network_cases():
    cases = []
    for _ in range(60):
        version = random.choice([4, 6])
        width = 32 if version == 4 else 128
        length = random.randrange(width + 1)
        base = random.getrandbits(width) >> (width - length) << (width - length) if length else 0
        network = ipaddress.ip_network((base, length))
        host = random.getrandbits(width - length) if length < width else 0
        inside = type(network.network_address)(int(network.network_address) | host)
        if version == 6 and int(inside) >> 32 == 0xFFFF:
            continue
        flip = 1 << random.randrange(width)
        near = type(inside)(int(inside) ^ flip)
        cases.append({"network": str(network), "address": str(inside), "inside": inside in network})
        cases.append({"network": str(network), "address": str(near), "inside": near in network})
    return cases


values = {
    "python": platform.python_version(),
    "addresses": [{"text": t, "bits": bits(t)} for t in address_cases()],
    "compressed": [{"bits": f"{int(a):032x}", "text": a.compressed} for a in (ipaddress.IPv6Address(v6()) for _ in range(200))],
    "networks": network_cases(),
}
path = pathlib.Path(__file__).with_name("values.json")
lines = [f'  {json.dumps(k)}: ' + (json.dumps(v) if isinstance(v, str) else "[\n" + ",\n".join("    " + json.dumps(row) for row in v) + "\n  ]") for k, v in values.items()]
path.write_text("{\n" + ",\n".join(lines) + "\n}\n")
