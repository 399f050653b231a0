#!/usr/bin/env python3
"""The same round by DuckDB and by parindex: equal ranks, scores and tiers, and what each of them takes.

    pip install duckdb
    cargo run --release --example round -- /tmp/big --agencies 3400 --items 100 --years 30
    python3 benches/beside_duckdb.py /tmp/big target/release/parindex

DuckDB gets the rules of the made criteria as SQL: points in DECIMAL(38, 15), quotients by whole-number division
(its DECIMAL division goes through DOUBLE), rounded half up at the end. It is not asked to find a duplicate, a gap
or a wrong cell, which parindex does on the way. The two take turns; the medians are printed.
"""

import csv
import io
import json
import os
import resource
import statistics
import subprocess
import sys
import time
import tomllib

# Of a round of one year, parindex prints no column for it.
LAST_YEAR = 2025

QUERY = """
WITH answer AS (
    SELECT year, agency, area, item.max,
        CASE
            WHEN value = 'KAD' THEN NULL
            WHEN rule = 'points' THEN CAST(value AS DECIMAL(9, 2))
            WHEN rule = 'options' THEN CASE value WHEN 'a' THEN item.max WHEN 'b' THEN half ELSE 0 END
            WHEN rule = 'all-or-nothing' THEN CASE value WHEN 'Có' THEN item.max ELSE 0 END
            WHEN rule = 'ratio' THEN CAST(CAST(CAST(item.max AS HUGEINT) * CAST(value AS HUGEINT)
                    * 1000000000000000 // CAST(denominator AS HUGEINT) AS DECIMAL(21, 0))
                * CAST(0.000000000000001 AS DECIMAL(16, 15)) AS DECIMAL(38, 15))
            WHEN rule = 'bands' THEN CASE
                WHEN CAST(value AS HUGEINT) * 100 >= CAST(denominator AS HUGEINT) * 98 THEN item.max
                WHEN CAST(value AS HUGEINT) * 100 >= CAST(denominator AS HUGEINT) * 90 THEN half
                ELSE 0 END
            WHEN rule = 'deduct' THEN greatest(item.max - CAST(0.25 AS DECIMAL(3, 2)) * CAST(value AS INTEGER), 0)
            WHEN rule = 'survey' THEN item.max * CAST(value AS DECIMAL(9, 2)) * CAST(0.01 AS DECIMAL(3, 2))
        END AS earned
    FROM read_csv($data, header = true, quote = '"', columns = {'agency': 'VARCHAR', 'criterion': 'VARCHAR',
            'year': 'INTEGER', 'value': 'VARCHAR', 'denominator': 'VARCHAR', 'evidence': 'VARCHAR'}) AS answers
        JOIN item ON item.id = answers.criterion
), total AS (
    SELECT year, agency,
        CAST(sum(earned) AS DECIMAL(38, 15)) AS earned,
        CAST(sum(max) FILTER (earned IS NOT NULL) AS HUGEINT) AS possible,
        round(CAST(sum(earned) FILTER (area = 'I') AS DECIMAL(38, 15)), 11)
            >= sum(max) FILTER (area = 'I' AND earned IS NOT NULL) * CAST(0.8 AS DECIMAL(2, 1)) AS leads
    FROM answer GROUP BY year, agency
), scored AS (
    SELECT year, agency, leads, round(round(
        CAST(CAST(CAST(earned * CAST(1000000000000 AS DECIMAL(13, 0)) AS HUGEINT) * 100 // possible AS DECIMAL(25, 0))
            * CAST(0.000000000001 AS DECIMAL(13, 12)) AS DECIMAL(38, 12)), 9), 2) AS score
    FROM total
)
SELECT year, block, dense_rank() OVER (PARTITION BY year, block ORDER BY score DESC) AS rank, agency,
    CAST(score AS VARCHAR),
    CASE WHEN score >= 90 AND leads THEN 'Xuất sắc' WHEN score >= 80 THEN 'Tốt'
        WHEN score >= 70 THEN 'Khá' ELSE 'Trung bình' END
FROM scored JOIN register USING (agency)
"""


def items(folder):
    """id, area, rule, full points, half of them."""
    with open(f"{folder}/criteria.toml", "rb") as file:
        components = tomllib.load(file)["component"]
    for component in components:
        full = component["max"]
        yield component["id"], component["id"].split(".")[0], component["rule"]["type"], full, full / 2


def by_duckdb(folder, threads):
    """Seconds, peak MiB and rows, in this process."""
    import duckdb

    begin = time.perf_counter()
    database = duckdb.connect()
    database.execute(f"SET threads = {threads}")
    database.execute("CREATE TABLE item (id VARCHAR, area VARCHAR, rule VARCHAR, max DECIMAL(4, 0), half DECIMAL(4, 1))")
    database.executemany("INSERT INTO item VALUES (?, ?, ?, ?, ?)", list(items(folder)))
    database.execute(f"CREATE TABLE register AS FROM read_csv('{folder}/agencies.csv', header = true)")
    rows = database.execute(QUERY, {"data": f"{folder}/answers.csv"}).fetchall()
    seconds = time.perf_counter() - begin
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, rows


def by_parindex(folder, threads, binary):
    """Seconds, peak MiB and rows of the program."""
    command = [binary, "rank", folder, "--format", "csv", "--threads", threads]
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    text = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    assert status == 0, command
    rows = [
        [int(row.get("year", LAST_YEAR)), row["block"], int(row["rank"]), row["agency"], row["score"], row["tier"]]
        for row in csv.DictReader(io.StringIO(text))
    ]
    return seconds, usage.ru_maxrss / 1024, rows


def turn(folder, threads, binary=None):
    """One turn by a process of its own: a child inherits the peak of its parent, which must be small."""
    command = [sys.executable, __file__, "--turn", folder, str(threads), *filter(None, [binary])]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def main():
    if sys.argv[1] == "--turn":
        taken = by_parindex(*sys.argv[2:]) if len(sys.argv) > 4 else by_duckdb(*sys.argv[2:])
        json.dump(taken, sys.stdout)
        return
    folder, binary = sys.argv[1:3]
    turns = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    print("| | seconds | MiB |\n|---|---:|---:|")
    for threads in (1, 2):
        taken = {"DuckDB": [], "`parindex rank`": []}
        for _ in range(turns):
            ours, theirs = turn(folder, threads, binary), turn(folder, threads)
            assert sorted(ours[2]) == sorted(theirs[2]), "the two do not agree"
            taken["DuckDB"].append(theirs[:2])
            taken["`parindex rank`"].append(ours[:2])
        for name, turns_taken in taken.items():
            seconds, peaks = zip(*turns_taken)
            print(f"| {name}, threads: {threads} | {statistics.median(seconds):.2f} | {max(peaks):.0f} |")
    print(f"\nequal in year, block, rank, agency, score and tier: {len(ours[2])} rows")


main()
