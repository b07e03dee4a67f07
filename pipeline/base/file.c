/* SPDX-License-Identifier: EUPL-1.2 */
#define _GNU_SOURCE	/* O_DIRECTORY and friends */
#include "file.h"

#include <sys/mman.h>
#include <sys/stat.h>

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "arena.h"
#include "buffer.h"
#include "die.h"
#include "set.h"

enum { PATH = 4096 };	/* bytes */

struct files {
	struct arena	*arena;
	struct set	 paths;
	struct timespec	 opened;
};

static bool
is_later(const struct timespec *a, const struct timespec *b)
{
	return a->tv_sec > b->tv_sec ||
	    (a->tv_sec == b->tv_sec && a->tv_nsec > b->tv_nsec);
}

/*
 * A result is not older than what it was made of: a file system may give finer
 * times than its clock.  A time to come counts for nothing, or make would miss
 * what changes until then.
 */
static void
note_time(struct files *files, const char *path)
{
	struct timespec now;
	struct stat st;

	clock_gettime(CLOCK_REALTIME, &now);
	if (stat(path, &st) == 0 && is_later(&st.st_mtim, &files->opened) &&
	    !is_later(&st.st_mtim, &now))
		files->opened = st.st_mtim;
}

struct files *
files_open(struct arena *arena)
{
	struct files *files = arena_alloc(arena, sizeof *files);

	files->arena = arena;
	/* the clock of the file system: the other one runs some ms ahead */
	clock_gettime(CLOCK_REALTIME_COARSE, &files->opened);
	note_time(files, "/proc/self/exe");
	return files;
}

bool
files_know(const struct files *files, const char *path)
{
	return set_has(&files->paths, path);
}

static void
files_note(struct files *files, const char *path)
{
	if (set_add(files->arena, &files->paths, path))
		note_time(files, path);
}

/* what is not there may come: that changes the nearest folder there is */
static void
files_note_missing(struct files *files, const char *path)
{
	char *folder = arena_copy(files->arena, path, strlen(path));
	int error = errno;
	struct stat st;
	char *slash;

	while ((slash = strrchr(folder, '/')) != NULL && slash > folder) {
		*slash = '\0';
		if (stat(folder, &st) != 0)
			continue;
		files_note(files, folder);
		break;
	}
	errno = error;
}

/* a descriptor of a regular file no larger than limit, or -1: a pipe or a
 * device could block or never end */
static int
open_regular(const char *path, size_t limit, int flags, size_t *size)
{
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags);
	struct stat st;

	if (fd < 0)
		return -1;
	if (fstat(fd, &st) == 0) {
		if (!S_ISREG(st.st_mode))
			errno = S_ISDIR(st.st_mode) ? EISDIR : EINVAL;
		else if ((size_t)st.st_size > limit)
			errno = EFBIG;
		else {
			*size = (size_t)st.st_size;
			return fd;
		}
	}
	int error = errno;
	close(fd);
	errno = error;
	return -1;
}

char *
files_read_into(struct arena *arena, struct files *files, const char *path,
    size_t limit, size_t *size)
{
	size_t expected, have = 0;
	char *bytes;
	int fd = open_regular(path, limit, 0, &expected);

	if (fd < 0) {
		files_note_missing(files, path);
		return NULL;
	}
	files_note(files, path);
	bytes = arena_alloc(arena, expected + 1);
	while (have < expected) {
		ssize_t n = read(fd, bytes + have, expected - have);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			die("read %s:", path);
		if (n == 0)
			break;
		have += (size_t)n;
	}
	close(fd);
	*size = have;
	return bytes;
}

char *
files_read(struct files *files, const char *path, size_t limit, size_t *size)
{
	return files_read_into(files->arena, files, path, limit, size);
}

/* closes fd */
static const char *
map(int fd, size_t size)
{
	void *bytes = MAP_FAILED;

	errno = ENODATA;
	if (size > 0)
		bytes = mmap(NULL, size, PROT_READ, MAP_PRIVATE, fd, 0);
	close(fd);
	return bytes == MAP_FAILED ? NULL : bytes;
}

const char *
files_map(struct files *files, const char *path, size_t *size)
{
	int fd = open_regular(path, SIZE_MAX, 0, size);

	if (fd < 0) {
		files_note_missing(files, path);
		return NULL;
	}
	files_note(files, path);
	return map(fd, *size);
}

const char *
files_map_own(struct files *files, const char *path, size_t limit,
    size_t *size)
{
	int fd = open_regular(path, limit, O_NOFOLLOW, size);

	if (files != NULL && fd < 0)
		files_note_missing(files, path);
	else if (files != NULL)
		files_note(files, path);
	return fd < 0 ? NULL : map(fd, *size);
}

static int
name_compare(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

char **
files_list(struct files *files, const char *path, int *count)
{
	DIR *dir = opendir(path);
	struct dirent *entry;
	char **names;
	int capacity = 0;

	*count = 0;
	if (dir == NULL) {
		files_note_missing(files, path);
		return NULL;
	}
	files_note(files, path);
	names = arena_room(files->arena, NULL, 0, &capacity, sizeof *names);
	while (errno = 0, (entry = readdir(dir)) != NULL) {
		if (entry->d_name[0] == '.')
			continue;
		names = arena_room(files->arena, names, *count, &capacity,
		    sizeof *names);
		names[(*count)++] = arena_copy(files->arena, entry->d_name,
		    strlen(entry->d_name));
	}
	if (errno != 0)
		die("read folder %s:", path);
	closedir(dir);
	if (*count > 1)
		qsort(names, (size_t)*count, sizeof *names, name_compare);
	return names;
}

bool
file_exists(struct files *files, const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0 || !S_ISREG(st.st_mode)) {
		files_note_missing(files, path);
		return false;
	}
	files_note(files, path);
	return true;
}

enum file_kind
file_kind(struct files *files, const char *path)
{
	struct stat st;
	bool is_there = lstat(path, &st) == 0;

	if (files != NULL && is_there)
		files_note(files, path);
	else if (files != NULL)
		files_note_missing(files, path);
	return !is_there ? FILE_NONE : S_ISREG(st.st_mode) ? FILE_REGULAR
	    : S_ISLNK(st.st_mode) ? FILE_LINK
	    : S_ISDIR(st.st_mode) ? FILE_FOLDER : FILE_OTHER;
}

bool
file_is_there(struct files *files, const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) &&
	    file_exists(files, path);
}

const char *
files_path(const struct files *files, int number)
{
	return number < files->paths.count ? files->paths.at[number] : NULL;
}

/* is there no way to write it? "a(b)" is a member of an archive to make */
static bool
is_strange_to_make(const char *name)
{
	size_t len = strlen(name);

	return strpbrk(name, ";=\\\n") != NULL ||
	    (len > 0 && name[len - 1] == ')' && strchr(name, '(') != NULL);
}

/* make has no quoting: what means something to it is escaped, '$' doubled */
static void
add_make_name(struct buffer *out, const char *name, bool is_target)
{
	const char *special = is_target ? " \t#:*?[%" : " \t#:*?[|";

	if (is_strange_to_make(name))
		die("write a rule for make: it cannot name '%s'", name);
	for (; *name != '\0'; name++) {
		if (strchr(special, *name) != NULL)
			buffer_char(out, '\\');
		if (*name == '$')
			buffer_char(out, '$');
		buffer_char(out, *name);
	}
}

void
files_write_rule(const struct files *files, const char *path,
    const char *target)
{
	struct buffer out = { .arena = files->arena };

	add_make_name(&out, target, true);
	buffer_char(&out, ':');
	for (int i = 0; i < files->paths.count; i++) {
		buffer_string(&out, " \\\n ");
		add_make_name(&out, files->paths.at[i], false);
	}
	buffer_char(&out, '\n');
	for (int i = 0; i < files->paths.count; i++) {
		add_make_name(&out, files->paths.at[i], true);
		buffer_string(&out, ":\n");
	}
	file_write(path, out.bytes, out.length);
}

static bool
write_all(int fd, const char *bytes, size_t size)
{
	while (size > 0) {
		ssize_t n = write(fd, bytes, size);

		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			return false;
		bytes += n;
		size -= (size_t)n;
	}
	return true;
}

/* makes a rename in a folder survive a crash */
static void
sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	if (fd < 0)
		die("open folder %s:", folder);
	if (fsync(fd) != 0 && errno != EINVAL)
		die("sync folder %s:", folder);
	close(fd);
}

/* removes the temporary file before the error is told */
static _Noreturn void
give_up(const char *verb, const char *temporary, const char *path)
{
	int error = errno;

	unlink(temporary);
	errno = error;
	die("%s %s:", verb, path);
}

/* a hidden name: what a crash leaves is never taken for a result, and by our
 * number in it scripts/prune knows that we live */
static int
create_beside(const char *folder, const char *name, const char *path,
    char temporary[PATH])
{
	int fd, len;

	len = snprintf(temporary, PATH, "%s/.%s.%ld.XXXXXX", folder, name,
	    (long)getpid());
	if (len < 0 || len >= PATH)
		die("create %s: name too long", path);
	if ((fd = mkostemp(temporary, O_CLOEXEC)) < 0)
		die("create %s:", path);
	return fd;
}

/* closes fd */
static void
put_in_place(int fd, const char *temporary, const char *folder,
    const char *path, const struct timespec *time)
{
	mode_t mask;

	umask(mask = umask(0));
	if (fchmod(fd, 0666 & ~mask) != 0)
		give_up("set the mode of", temporary, path);
	if (time != NULL &&
	    futimens(fd, (struct timespec[]){ *time, *time }) != 0)
		give_up("set the time of", temporary, path);
	if (fsync(fd) != 0)
		give_up("sync", temporary, path);
	if (close(fd) != 0)
		give_up("close", temporary, path);
	if (rename(temporary, path) != 0)
		give_up("rename", temporary, path);
	sync_folder(folder);
}

static void
replace(const char *folder, const char *name, const char *path,
    const void *bytes, size_t size, const struct timespec *time)
{
	char temporary[PATH];
	int fd = create_beside(folder, name, path, temporary);

	if (!write_all(fd, bytes, size))
		give_up("write", temporary, path);
	put_in_place(fd, temporary, folder, path, time);
}

/* a device or a pipe takes the bytes; a new file must not take its name */
static void
write_through(const char *path, const void *bytes, size_t size)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		die("open %s:", path);
	if (!write_all(fd, bytes, size) || close(fd) != 0)
		die("write %s:", path);
}

/* the folder a file is in, and its name there */
static const char *
split(const char *path, char folder[PATH])
{
	const char *slash = strrchr(path, '/');

	snprintf(folder, PATH, "%.*s", slash == NULL ? 1 : slash == path ? 1
	    : (int)(slash - path), slash == NULL ? "." : path);
	return slash == NULL ? path : slash + 1;
}

static void
write_at(const char *path, const void *bytes, size_t size,
    const struct timespec *time)
{
	char folder[PATH];
	const char *name = split(path, folder);
	struct stat st;

	if (strcmp(path, "-") == 0) {
		if (!write_all(STDOUT_FILENO, bytes, size))
			die("write <stdout>:");
		return;
	}
	if (stat(path, &st) == 0 && !S_ISREG(st.st_mode)) {
		write_through(path, bytes, size);
		return;
	}
	replace(folder, name, path, bytes, size, time);
}

void
file_write(const char *path, const void *bytes, size_t size)
{
	write_at(path, bytes, size, NULL);
}

void
files_write(const struct files *files, const char *path, const void *bytes,
    size_t size, const char *rule)
{
	if (rule != NULL)
		files_write_rule(files, rule, path);
	write_at(path, bytes, size, &files->opened);
}

bool
file_make_folder(const char *path)
{
	if (mkdir(path, 0777) == 0)
		return true;
	if (errno != EEXIST)
		die("make folder %s:", path);
	return false;
}

const char *
files_begin(const struct files *files, const char *path)
{
	char folder[PATH], temporary[PATH];
	const char *name = split(path, folder);

	close(create_beside(folder, name, path, temporary));
	return arena_copy(files->arena, temporary, strlen(temporary));
}

void
files_end(const struct files *files, const char *temporary, const char *path,
    const char *rule)
{
	char folder[PATH];
	int fd = open(temporary, O_WRONLY | O_CLOEXEC);

	if (fd < 0)
		give_up("open", temporary, path);
	split(path, folder);
	if (rule != NULL)
		files_write_rule(files, rule, path);
	put_in_place(fd, temporary, folder, path, &files->opened);
}
