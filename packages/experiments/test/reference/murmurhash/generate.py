"""Writes values.json: keys and MurmurHash3 x86 32 values from sources that are not this package.

usage: python3 generate.py <reference set, JSON with hash_vectors> > values.json

The set's `murmur3-x86-32-utf8-seed0` values are over salt + unit with seed 0; `optimizely-murmur3-10000` is
floor(murmur3(unit + salt, seed 1) / 2^32 * 10000), made with murmurhash 2.0.1 of npm, the ones marked published being in
Optimizely's own tests (lib/core/bucketer/bucket_value_generator.spec.ts of optimizely/javascript-sdk, Apache-2.0).
"""
import json
import sys

vectors = json.load(open(sys.argv[1], encoding="utf-8"))["hash_vectors"]
seed0 = [v for v in vectors if v["scheme"] == "murmur3-x86-32-utf8-seed0"]
optimizely = [v for v in vectors if v["scheme"] == "optimizely-murmur3-10000"]
json.dump(
    {
        "hashing/murmur3": {
            "hashSeed0": [{"text": v["salt"] + v["unit"], "hash": v["expected"]} for v in seed0],
            "bucketOf10000Seed1": [
                {"text": v["unit"] + v["salt"], "bucket": v["expected"], **({"published": v["published"]} if "published" in v else {})}
                for v in optimizely
            ],
            "nonAscii": [{"text": "grp:日本語", "hash": 2921092606}],
            "smhasherVerification": 0xB0F57EE3,
        }
    },
    sys.stdout,
    ensure_ascii=False,
    indent=2,
)
print()
