/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * clock - what a program costs, from its start until it is reaped.
 *
 *	clock REPORT COMMAND [ARGUMENT]...
 *
 * Writes a line to the file REPORT: wall time in ns, user and system time in
 * us, the most memory in KiB.  Exits as the command did.  A program of its own
 * because it is small: Linux charges a new process with the peak of the one it
 * was made from, and a large one takes longer to make another.
 */
#include <sys/resource.h>
#include <sys/wait.h>

#include <err.h>
#include <errno.h>
#include <inttypes.h>
#include <spawn.h>
#include <stdio.h>
#include <time.h>

extern char **environ;

static int64_t
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

static int64_t
microseconds(struct timeval t)
{
	return t.tv_sec * INT64_C(1000000) + t.tv_usec;
}

static void
write_report(const char *path, int64_t wall, const struct rusage *usage)
{
	FILE *f = fopen(path, "w");

	if (f == NULL)
		err(2, "open %s", path);
	fprintf(f, "%" PRId64 " %" PRId64 " %" PRId64 " %ld\n", wall,
	    microseconds(usage->ru_utime), microseconds(usage->ru_stime),
	    usage->ru_maxrss);
	if (fclose(f) != 0)
		err(2, "write %s", path);
}

int
main(int argc, char **argv)
{
	struct rusage usage;
	int64_t start;
	pid_t child;
	int status;

	if (argc < 3)
		errx(2, "usage: clock REPORT COMMAND [ARGUMENT]...");
	start = now();
	errno = posix_spawnp(&child, argv[2], NULL, NULL, argv + 2, environ);
	if (errno != 0)
		err(2, "start %s", argv[2]);
	if (wait4(child, &status, 0, &usage) != child)
		err(2, "wait for %s", argv[2]);
	write_report(argv[1], now() - start, &usage);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 2;
}
