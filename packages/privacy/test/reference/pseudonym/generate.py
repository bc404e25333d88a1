"""Writes values.json: pseudonyms by CPython's hashlib and hmac alone, from the construction as documented.

usage: python3 generate.py > values.json
"""
import base64
import hashlib
import hmac
import json
import sys

ROOT = bytes(range(32))
SALT = b"cosmichub-pseudonym"
CASES = [
    ("analytics", "2026Q4", "uid", "AbCdEf1234567890abcdefghij12"),
    ("logs", "2026Q4", "uid", "AbCdEf1234567890abcdefghij12"),
    ("analytics", "2026Q4", "email", "josé@example.com"),
    ("analytics", "2026Q4", "uid", "x" * 56),
]


def mac(key: bytes, message: bytes) -> bytes:
    return hmac.new(key, message, hashlib.sha256).digest()


def hkdf(root: bytes, info: bytes, length: int) -> bytes:
    prk, block, okm, i = mac(SALT, root), b"", b"", 1
    while len(okm) < length:
        block = mac(prk, block + info + bytes([i]))
        okm, i = okm + block, i + 1
    return okm[:length]


def vector(purpose: str, epoch: str, kind: str, identifier: str) -> dict:
    info = "\0".join(["cosmichub/privacy/v1", purpose, epoch, kind]).encode()
    key = hkdf(ROOT, info, 32)
    kid = base64.b32encode(hkdf(ROOT, info + b"\0kid", 3)).decode().rstrip("=").lower()
    body = base64.urlsafe_b64encode(mac(key, identifier.encode())[:16]).decode().rstrip("=")
    return {
        "purpose": purpose,
        "epoch": epoch,
        "kind": kind,
        "normalizedId": identifier,
        "derivedKey": key.hex(),
        "kid": kid,
        "pseudonym": f"p1.{kid}.{body}",
    }


json.dump({"pseudonyms/pseudonym": {"rootHex": ROOT.hex(), "vectors": [vector(*case) for case in CASES]}}, sys.stdout, indent=2, ensure_ascii=False)
print()
