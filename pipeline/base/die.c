/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* program_invocation_short_name */
#include "die.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* in one piece: programs that fail side by side share a terminal */
void
die(const char *fmt, ...)
{
	int error = errno;
	char text[8192];
	va_list args;

	va_start(args, fmt);
	vsnprintf(text, sizeof text, fmt, args);
	va_end(args);
	if (fmt[strlen(fmt) - 1] == ':')
		dprintf(STDERR_FILENO, "%s: %s %s\n",
		    program_invocation_short_name, text, strerror(error));
	else
		dprintf(STDERR_FILENO, "%s: %s\n",
		    program_invocation_short_name, text);
	exit(EXIT_MACHINE);
}
