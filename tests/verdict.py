# SPDX-License-Identifier: EUPL-1.2
"""verdict - what every test script says: a line a check, a status at the end.

    ok NAME                 or
    not ok NAME
        why, and where to look

.ci/run counts these lines.  A script that checked nothing has failed: an empty
list of files must not look like a clean one.
"""
import sys

failed = passed = 0


def report(good, name, *reasons):
    """Prints the verdict on one check; returns whether it was good."""
    global failed, passed
    if good:
        passed += 1
    else:
        failed += 1
    print("ok" if good else "not ok", name)
    if not good:
        for reason in reasons:
            for line in str(reason).rstrip().splitlines():
                print("   ", line)
    sys.stdout.flush()
    return bool(good)


def conclude():
    """Ends the script: 0 only if checks ran and all of them were good."""
    if failed + passed == 0:
        report(False, sys.argv[0], "no check was run")
    sys.exit(1 if failed else 0)


def give_up(reason):
    """Ends a script that cannot run its checks: a failure, never a pass."""
    report(False, sys.argv[0], reason, "nothing was checked")
    sys.exit(2)
