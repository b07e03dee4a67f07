/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * die - the machine or the caller failed: say so in English and exit 2.
 *
 * Prints "program: " and the text; a format that ends in ':' gets the text of
 * errno appended.  Faults in documents are not for here: see diag.h.
 */
#ifndef BASE_DIE_H
#define BASE_DIE_H

enum { EXIT_OK = 0, EXIT_FAULTS = 1, EXIT_MACHINE = 2 };

_Noreturn void	die(const char *fmt, ...)
		    __attribute__((format(printf, 1, 2), nonnull(1)));

#endif
