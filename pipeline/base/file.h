/* SPDX-License-Identifier: EUPL-1.2 */
/*
 * file - the only way to the disk.
 *
 * Reading: regular files only, whole, up to a limit; every file and folder a
 * program opens is noted, so that make learns what a result depends on, and
 * where one is missing the folder in which it would appear.
 * Writing: to a temporary name beside the target, synced, renamed; the old
 * file stays until the new one is complete.  Write errors die.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

/* what has been opened so far */
struct files;

struct files	*files_open(struct arena *);

/*
 * The bytes of a file with a '\0' behind them, in the arena; NULL with errno
 * set where there is none that can be read (EFBIG: larger than limit, EISDIR
 * and the like: not a regular file).
 */
char	*files_read(struct files *, const char *path, size_t limit,
	    size_t *size);
/* the same, in an arena that may be closed before that of the files */
char	*files_read_into(struct arena *, struct files *, const char *path,
	    size_t limit, size_t *size);

/* the bytes of a file that stays as it is, mapped into memory */
const char	*files_map(struct files *, const char *path, size_t *size);

/* the same of a foreign file, noted if files is not NULL: a link is not
 * followed (ELOOP), and it may have no more than limit bytes (EFBIG) nor none
 * (ENODATA) */
const char	*files_map_own(struct files *, const char *path, size_t limit,
	    size_t *size);

/* names in a folder in byte order, without those that start with '.';
 * NULL with errno set where there is no such folder */
char	**files_list(struct files *, const char *path, int *count);

bool	file_exists(struct files *, const char *path);

/* what lies at a path, noted where files is given; a link is not followed */
enum file_kind { FILE_NONE, FILE_REGULAR, FILE_LINK, FILE_FOLDER, FILE_OTHER };
enum file_kind	file_kind(struct files *, const char *path);

/* has it been opened or asked for, and was it there? */
bool	files_know(const struct files *, const char *path);

/* the same, not noted where it is missing: when it comes, another file that
 * is noted changes too */
bool	file_is_there(struct files *, const char *path);

/* what was opened, one by one; NULL behind the last */
const char	*files_path(const struct files *, int number);

/* what was opened, as a make rule for target with an empty rule for each */
void	files_write_rule(const struct files *, const char *path,
	    const char *target);

/* replaces the file at path; writes to stdout if path is "-", and into what
 * is no regular file, as /dev/null */
void	file_write(const char *path, const void *bytes, size_t size);

/*
 * The same for a result made of what was opened.  First, if rule is not NULL,
 * what was opened goes there: a crash must not leave a result of which make
 * does not know what it depends on.  The result is as old as files_open, so
 * that what changed meanwhile is newer.
 */
void	files_write(const struct files *, const char *path, const void *bytes,
	    size_t size, const char *rule);

/* false where something of that name is there already */
bool	file_make_folder(const char *path);

/*
 * For libraries that write a file themselves: the name beside path that they
 * shall write to, and, once they have, its place at path as with files_write.
 */
const char	*files_begin(const struct files *, const char *path);
void		 files_end(const struct files *, const char *temporary,
		    const char *path, const char *rule);

#endif
