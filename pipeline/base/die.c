/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* program_invocation_short_name */
#include "die.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
die(const char *fmt, ...)
{
	int error = errno;
	va_list args;

	fprintf(stderr, "%s: ", program_invocation_short_name);
	va_start(args, fmt);
	vfprintf(stderr, fmt, args);
	va_end(args);
	if (fmt[strlen(fmt) - 1] == ':')
		fprintf(stderr, " %s", strerror(error));
	fputc('\n', stderr);
	exit(EXIT_MACHINE);
}
