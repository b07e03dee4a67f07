/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* MAP_ANONYMOUS */
#include "child.h"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <errno.h>
#include <signal.h>
#include <unistd.h>

#include "base/die.h"
#include "facts.h"

static void
limit(int resource, rlim_t value)
{
	struct rlimit both = { value, value };

	if (setrlimit(resource, &both) != 0)
		die("limit the child:");
}

static void
limit_all(void)
{
	limit(RLIMIT_CPU, CHILD_SECONDS);
	limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__	/* its shadow takes all addresses */
	limit(RLIMIT_AS, CHILD_MEMORY);
#endif
}

const struct facts *
child_run(void (*look)(struct facts *, const char *), const char *path)
{
	struct facts *facts = mmap(NULL, sizeof *facts, PROT_READ | PROT_WRITE,
	    MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	int status;
	pid_t child;

	if (facts == MAP_FAILED)
		die("map memory:");
	if ((child = fork()) < 0)
		die("start a child:");
	if (child == 0) {
		limit_all();
		look(facts, path);
		_exit(EXIT_OK);
	}
	while (waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			die("wait for the child:");
	/* what the machine did wrong, the child has said itself */
	if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_MACHINE)
		_exit(EXIT_MACHINE);
	if (WIFSIGNALED(status) || WEXITSTATUS(status) != EXIT_OK)
		facts->found[WTERMSIG(status) == SIGXCPU ||
		    WTERMSIG(status) == SIGKILL ? FINDING_COSTLY
		    : FINDING_DAMAGED] = true;
	return facts;
}
