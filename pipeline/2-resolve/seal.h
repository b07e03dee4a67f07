/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * seal - signed minutes stay as they were signed.
 *
 * Two files hold the SHA-256 of all that belongs to a session: siegel.yaml
 * of what the public run reads, and of the register as it was then;
 * nichtoeffentlich/siegel.yaml of everything else, so that the public seal
 * says nothing of what is not public, not even how much there is.  Each is
 * written by a run for its audience.  A sealed session is resolved with its
 * own register: members change, persons marry.
 */
#ifndef RESOLVE_SEAL_H
#define RESOLVE_SEAL_H

#include <stdbool.h>

struct notes;
struct session;

/* is the session in this folder sealed?  From now on the notes know. */
bool		 seal_find(struct notes *, const char *folder);

/* reports what this audience may see and is not as it was sealed; a run
 * that seals misses no seal of the closed part */
void		 seal_check(struct notes *, const char *folder);

/* where the register of the session lies */
const char	*seal_register(struct notes *, const char *folder);

/* reports why the session cannot be sealed: before and after it is read */
void		 seal_refuse_old(struct notes *, const char *folder);
void		 seal_refuse(struct notes *, const struct session *);

/* seals what the notes have opened, or the rest in the internal run; to be
 * called where no error was reported */
void		 seal_write(struct notes *, const struct session *);

/* the files of a seal, for seal.c and seal_write.c */
struct seal_file {
	const char	*path;		/* from the session's folder */
	const char	*sum;
};

struct seal_files { struct seal_file *at; int count, capacity; };

#define SEAL_PUBLIC "siegel.yaml"
#define SEAL_CLOSED "nichtoeffentlich/siegel.yaml"
#define SEAL_REGISTER "register"

/* adds what a seal lists, by path; reports a seal that is none */
void	seal_read(struct notes *, const char *folder, const char *seal,
	    struct seal_files *);
const struct seal_file	*seal_lookup(const struct seal_files *,
			    const char *path);

/* calls for each file below a folder of the session, "" being its own, but
 * for the seals; what is hidden is no part of it */
typedef void	seal_visit(struct notes *, const char *folder,
		    const char *path, void *context);
void	seal_walk(struct notes *notes, const char *folder, const char *below,
	    seal_visit *visit, void *context);

#endif
