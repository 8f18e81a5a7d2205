#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Aggregated records made by us are taken apart by an implementation that is not ours, and the other way round.

That implementation is AWS's Python module aws_kinesis_agg (package aws-kinesis-agg; it wants six as well). Without it the
test is skipped (status 77); tst_aggregated_record then still compares with records that it made earlier:

aggregated_records.py TOOL                    compares; TOOL is the executable aggregate_tool
aggregated_records.py --write-vectors FILE    writes tests/data/aggregated_records.json anew
"""
import base64
import json
import random
import subprocess
import sys

SKIPPED = 77
CASES = 300

try:
    from aws_kinesis_agg import aggregator, deaggregator
except ImportError as missing:
    print(f"skipped: {missing}; install it with: python3 -m venv build/interop && "
          "build/interop/bin/pip install aws-kinesis-agg six, and configure with "
          "-DMILLRACE_INTEROP_PYTHON=$PWD/build/interop/bin/python")
    sys.exit(SKIPPED)


def aggregate(records):
    """The bytes that aws_kinesis_agg makes of user records."""
    packed = aggregator.AggRecord()
    for record in records:
        if not packed.add_user_record(record["key"], bytes.fromhex(record["data"]), record["hash_key"]):
            raise ValueError("the case is larger than a record may be")
    return packed.get_contents()[2]


def take_apart(data):
    """The user records that aws_kinesis_agg finds in an aggregated record."""
    raw = {"kinesis": {"kinesisSchemaVersion": "1.0", "sequenceNumber": "1", "approximateArrivalTimestamp": 0,
                       "partitionKey": "a", "data": base64.b64encode(data)}}
    found = deaggregator.deaggregate_records([raw])
    if not all(record["kinesis"].get("aggregated") for record in found):
        raise ValueError("it does not take the record for an aggregated one")
    return [{"key": record["kinesis"]["partitionKey"], "hash_key": record["kinesis"]["explicitHashKey"],
             "data": base64.b64decode(record["kinesis"]["data"]).hex()} for record in found]


def random_case(draw):
    """User records, all with explicit hash keys or none: the module asks for the first table entry otherwise."""
    count = draw.choice([1, 2, 3, 10, 130, 200])
    keys = ["key-%d" % draw.randrange(10 ** draw.randrange(1, 6)) for _ in range(max(1, count // 2))] + ["열쇠", "k" * 200]
    explicit = draw.random() < 0.3
    sizes = [0, 1, 100, 127, 128, 300] if count > 100 else [0, 1, 127, 128, 16383, 16384, 20000]
    return [{"key": draw.choice(keys), "hash_key": str(draw.getrandbits(draw.choice([1, 64, 128]))) if explicit else None,
             "data": draw.randbytes(draw.choice(sizes)).hex()} for _ in range(count)]


def ask(tool, mode, lines):
    done = subprocess.run([tool, mode], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


def compare(tool):
    draw = random.Random(1)
    cases = [random_case(draw) for _ in range(CASES)]
    ours = ask(tool, "encode", [json.dumps(case) for case in cases])
    for case, line in zip(cases, ours, strict=True):
        assert take_apart(bytes.fromhex(line)) == case, "it reads ours otherwise: " + line
    theirs = ask(tool, "decode", [aggregate(case).hex() for case in cases])
    for case, line in zip(cases, theirs, strict=True):
        assert json.loads(line) == case, "we read theirs otherwise: " + line
    print(f"{CASES} aggregated records agree in both directions")


def vectors():
    binary = bytes(range(256)).hex()
    cases = {
        "two records of one key": [{"key": "key-1", "hash_key": None, "data": b"first".hex()},
                                   {"key": "key-1", "hash_key": None, "data": b"second".hex()}],
        "keys of their own, one outside of ASCII, and no data": [{"key": "a", "hash_key": None, "data": ""},
                                                                 {"key": "열쇠", "hash_key": None, "data": binary}],
        "explicit hash keys": [{"key": "key-%d" % i, "hash_key": key, "data": b"x".hex()} for i, key in
                               enumerate(["0", "340282366920938463463374607431768211455", "0"])],
        "places of two bytes": [{"key": "k%d" % (i % 130), "hash_key": None, "data": "%02x" % i} for i in range(140)],
        "lengths of two bytes": [{"key": "k" * 200, "hash_key": None, "data": binary * 2} for _ in range(2)],
    }
    return {"made_by": "aws-kinesis-agg 1.2.3 (PyPI), by tests/interop/aggregated_records.py --write-vectors",
            "cases": [{"name": name, "records": records, "aggregated": aggregate(records).hex()}
                      for name, records in cases.items()]}


def main():
    if len(sys.argv) == 3 and sys.argv[1] == "--write-vectors":
        with open(sys.argv[2], "w", encoding="utf-8") as out:
            out.write(json.dumps(vectors(), indent=1, ensure_ascii=False) + "\n")
    elif len(sys.argv) == 2:
        compare(sys.argv[1])
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
