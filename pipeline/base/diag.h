/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * diag - faults in documents, told to their author in German.
 *
 * Messages are collected while a program reads on, and printed at its end:
 * sorted by place, each once, at most twenty and a count of the rest, as
 *
 *	file:line:column: error: text [K012]
 *	  source line
 *	  ^~~~
 *	  Hinweis: remedy
 *
 * or, for machines, in the format that was asked for, without that limit.
 * The words error and warning stay English for the problem matchers of
 * editors.  A text names the fault, a hint the remedy.
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdarg.h>
#include <stdbool.h>

/* where something stands in a file; all zero where it stands nowhere */
struct place {
	const char	*file;		/* lives as long as the program's arena */
	int		 line;		/* from 1; 0: the file as a whole */
	int		 column;	/* in characters from 1; 0: the line */
	int		 length;	/* in characters; 0: unknown */
};

void	diag_error(struct place, const char *code, const char *fmt, ...)
	    __attribute__((format(printf, 3, 4)));
void	diag_warning(struct place, const char *code, const char *fmt, ...)
	    __attribute__((format(printf, 3, 4)));

void	diag_verror(struct place, const char *code, const char *fmt, va_list)
	    __attribute__((format(printf, 3, 0)));
void	diag_vwarning(struct place, const char *code, const char *fmt,
	    va_list) __attribute__((format(printf, 3, 0)));

/* the remedy for the message given last */
void	diag_hint(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

/* from now on source lines that hold the word are not shown, since not all
 * who see the messages may read them */
void	diag_hide_lines(const char *word);

/* how they are printed: text, all, gitlab, github or json; false: unknown.
 * The last three go to stdout, which then is for nothing else. */
bool	diag_format(const char *name);
bool	diag_takes_stdout(void);

int	diag_errors(void);	/* how many errors so far */

/* drops what was collected: it is told elsewhere */
void	diag_forget(void);

/* prints what was collected, text to stderr; EXIT_OK, or EXIT_FAULTS if there
 * were errors */
int	diag_finish(void);

#endif
