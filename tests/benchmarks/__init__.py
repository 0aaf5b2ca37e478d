"""What the tool costs, measured against yardsticks of the same run: commands, not timed tests.

python -m tests.benchmarks             all of them, in one table
python -m tests.benchmarks.cold        a check of 10,000 claims against a bare parse of the same files
python -m tests.benchmarks.warm        a check with a cache against one without: nothing changed, one document changed
python -m tests.benchmarks.start_up    `--version` and a check of the two articles against `python -c pass`
python -m tests.benchmarks.memory      what a claim costs in memory
python -m tests.benchmarks.growth      how the cost of a check grows with the claims of a project
python -m tests.benchmarks.hot         a project with a fifth of its claims on one fact against one with a hundredth
python -m tests.benchmarks.groups      how the cost of one group grows with its claims
python -m tests.benchmarks.sums        what the system of sums costs, in bare parses of the same files
python -m tests.benchmarks.jobs        what several processes save
python -m tests.benchmarks.cluster     what a cluster of this machine saves
python -m tests.benchmarks.peers       a check against yamllint and check-jsonschema on the same files
"""
