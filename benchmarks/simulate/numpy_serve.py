"""The main loop of the contenders in Python: see protocol.ts."""

import json
import os
import sys
import time
from types import SimpleNamespace

# One thread, before the linear algebra starts more.
for library in ("OPENBLAS", "OMP", "MKL", "BLIS"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95]


def serve(run):
    """Answers requests until there are no more."""
    try:
        import numpy
    except ImportError:
        print(json.dumps({"absent": "numpy is not installed: apt-get install python3-numpy"}), flush=True)
        return
    python = ".".join(map(str, sys.version_info[:3]))
    blas = "OpenBLAS" if "openblas" in loaded_libraries() else "reference BLAS"
    print(json.dumps({"ready": f"numpy {numpy.__version__}, {blas}, Python {python}"}), flush=True)
    folder, workloads = sys.argv[1], {}
    for line in sys.stdin:
        name, outputs, draws, seed, _ = line.split()
        if name not in workloads:
            with open(os.path.join(folder, name + ".json")) as file:
                workloads[name] = workload(numpy, json.load(file))
        start = time.perf_counter()
        outcome = run(workloads[name], outputs == "all", int(draws), int(seed))
        ms = (time.perf_counter() - start) * 1000
        outcome = {key: value.tolist() for key, value in outcome.items()}
        print(json.dumps({"ms": ms, "outcome": outcome}), flush=True)


def workload(numpy, numbers):
    """The numbers of a workload as arrays."""
    numbers = {key: numpy.array(value) if isinstance(value, list) else value for key, value in numbers.items()}
    numbers["correlation"] = (
        numbers["correlation"].reshape(numbers["indicators"], -1) if numbers["correlation"].size else None
    )
    return SimpleNamespace(**numbers)


def loaded_libraries():
    try:
        with open("/proc/self/maps") as maps:
            return maps.read()
    except OSError:
        return ""
