/* SPDX-License-Identifier: EUPL-1.2 */
#include "told.h"

#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <time.h>

#include "base/buffer.h"
#include "base/file.h"

static struct arena *memory;
static struct files *files;

static void
set_up(void)
{
	memory = arena_open();
	files = files_open(memory);
	sandbox_enter();
}

static void
tear_down(void)
{
	sandbox_leave();
	arena_close(memory);
}

TestSuite(file, .init = set_up, .fini = tear_down);

static const char *
content(const char *path)
{
	size_t size;
	const char *bytes = files_read(files_open(memory), path, 1 << 20,
	    &size);

	return bytes != NULL ? bytes : "(none)";
}

/* names in a folder, hidden ones too */
static int
count_names(const char *folder)
{
	FILE *ls = popen(arena_printf(memory, "ls -A '%s'", folder), "r");
	int n = 0;

	for (int c; (c = fgetc(ls)) != EOF;)
		n += c == '\n';
	pclose(ls);
	return n;
}

static const char *
rule(const char *target)
{
	files_write_rule(files, "rule.d", target);
	return content("rule.d");
}

/* reading */

Test(file, reads_all_bytes_and_a_zero_behind_them)
{
	size_t size = 99;
	char *bytes;

	file_write("a", "x\0y", 3);
	bytes = files_read(files, "a", 3, &size);
	cr_expect_eq(size, 3);
	cr_expect_arr_eq(bytes, "x\0y\0", 4);
	file_write("leer", NULL, 0);
	cr_expect_str_eq(files_read(files, "leer", 0, &size), "");
	cr_expect_eq(size, 0);
}

Test(file, reads_up_to_a_limit)
{
	size_t size;

	sandbox_put("a", "12345");
	cr_expect_not_null(files_read(files, "a", 5, &size));
	errno = 0;
	cr_expect_null(files_read(files, "a", 4, &size));
	cr_expect_eq(errno, EFBIG);
}

Test(file, tells_why_there_is_nothing_to_read)
{
	size_t size;

	cr_expect_null(files_read(files, "fehlt", 9, &size));
	cr_expect_eq(errno, ENOENT);
	cr_expect_null(files_read(files, ".", 9, &size));
	cr_expect_eq(errno, EISDIR);
	cr_expect_null(files_read(files, "/dev/zero", 9, &size));
	cr_expect_eq(errno, EINVAL);
}

Test(file, notes_what_was_opened_once)
{
	size_t size;

	sandbox_put("a", "");
	sandbox_put("b", "");
	files_read(files, "b", 9, &size);
	files_read(files, "a", 9, &size);
	file_exists(files, "b");
	cr_expect_str_eq(rule("t"), "t: \\\n b \\\n a\nb:\na:\n");
}

Test(file, notes_the_folder_in_which_a_missing_file_may_come)
{
	size_t size;
	int count;

	cr_assert_eq(mkdir("d", 0700), 0);
	cr_expect_null(files_read(files, "fehlt", 9, &size));
	cr_expect_eq(errno, ENOENT);
	cr_expect_str_eq(rule("t"), "t:\n");
	cr_expect_null(files_read(files, "d/fehlt", 9, &size));
	cr_expect_eq(errno, ENOENT);
	cr_expect_not(file_exists(files, "d/a/b/fehlt"));
	cr_expect_null(files_list(files, "d/a", &count));
	cr_expect_eq(errno, ENOENT);
	cr_expect_str_eq(rule("t"), "t: \\\n d\nd:\n");
}

Test(file, refuses_a_pipe_without_waiting_for_its_writer, .timeout = SOON)
{
	size_t size;

	cr_assert_eq(mkfifo("rohr", 0600), 0);
	cr_expect_null(files_read(files, "rohr", 9, &size));
	cr_expect_eq(errno, EINVAL);
	cr_expect_null(files_map(files, "rohr", &size));
	cr_expect_not(file_exists(files, "rohr"));
}

Test(file, maps_what_stays_as_it_is)
{
	size_t size;
	const char *bytes;

	file_write("a", "x\0y", 3);
	file_write("leer", "", 0);
	bytes = files_map(files, "a", &size);
	cr_assert_not_null(bytes);
	cr_expect_eq(size, 3);
	cr_expect_arr_eq(bytes, "x\0y", 3);
	munmap((void *)bytes, size);
	cr_expect_null(files_map(files, "leer", &size));
	cr_expect_null(files_map(files, "fehlt", &size));
	cr_expect_str_eq(rule("t"), "t: \\\n a \\\n leer\na:\nleer:\n");
}

Test(file, lists_names_sorted_and_without_hidden_ones)
{
	char **names;
	int count;

	cr_assert_eq(mkdir("d", 0700), 0);
	sandbox_put("d/b", "");
	sandbox_put("d/a", "");
	sandbox_put("d/Z", "");
	sandbox_put("d/ä", "");
	sandbox_put("d/.a.tmp", "");
	cr_assert_eq(mkdir("d/c", 0700), 0);
	names = files_list(files, "d", &count);
	cr_assert_eq(count, 5);
	cr_expect_str_eq(names[0], "Z");
	cr_expect_str_eq(names[1], "a");
	cr_expect_str_eq(names[2], "b");
	cr_expect_str_eq(names[3], "c");
	cr_expect_str_eq(names[4], "ä");
	cr_expect_str_eq(rule("t"), "t: \\\n d\nd:\n");
}

Test(file, lists_many_names)
{
	char **names;
	int count;

	for (int i = 0; i < 300; i++)
		sandbox_put(arena_printf(memory, "%03d", 299 - i), "");
	names = files_list(files, ".", &count);
	cr_assert_eq(count, 300);
	for (int i = 0; i < 300; i++)
		cr_assert_eq(atoi(names[i]), i);
}

Test(file, lists_an_empty_folder_but_none_that_is_missing)
{
	int count = 7;

	cr_expect_not_null(files_list(files, ".", &count));
	cr_expect_eq(count, 0);
	cr_expect_null(files_list(files, "fehlt", &count));
	cr_expect_eq(errno, ENOENT);
	sandbox_put("a", "");
	cr_expect_null(files_list(files, "a", &count));
	cr_expect_eq(errno, ENOTDIR);
}

Test(file, exists_where_a_regular_file_is)
{
	sandbox_put("a", "");
	cr_expect(file_exists(files, "a"));
	cr_expect_not(file_exists(files, "."));
	cr_expect_not(file_exists(files, "fehlt"));
	cr_expect_str_eq(rule("t"), "t: \\\n a\na:\n");
}

Test(file, knows_what_lies_at_a_path)
{
	sandbox_put("a", "");
	cr_assert_eq(mkfifo("pipe", 0600), 0);
	cr_assert_eq(symlink("a", "link"), 0);
	cr_expect_eq(file_kind(files, "a"), FILE_REGULAR);
	cr_expect_eq(file_kind(files, "link"), FILE_LINK);
	cr_expect_eq(file_kind(NULL, "pipe"), FILE_OTHER);
	cr_expect_eq(file_kind(NULL, "."), FILE_FOLDER);
	cr_expect_eq(file_kind(NULL, "fehlt"), FILE_NONE);
	cr_expect_str_eq(rule("t"), "t: \\\n a \\\n link\na:\nlink:\n");
}

/* rules for make */

Test(file, writes_a_rule_that_escapes_what_make_would_take_wrongly)
{
	file_exists(files, "fehlt");
	sandbox_put("a b#c$d%e:f*g?h[i|j\tk", "");
	cr_assert(file_exists(files, "a b#c$d%e:f*g?h[i|j\tk"));
	cr_expect_str_eq(rule("t 1%"), "t\\ 1\\%: \\\n"
	    " a\\ b\\#c$$d%e\\:f\\*g\\?h\\[i\\|j\\\tk\n"
	    "a\\ b\\#c$$d\\%e\\:f\\*g\\?h\\[i|j\\\tk:\n");
}

/* "make -q" with the rule: 0 up to date, 1 not, 2 a fault */
static int
ask_make(void)
{
	int status = system("make -q t >/dev/null 2>&1");

	return WEXITSTATUS(status);
}

static void
expect_known_to_make(const char *name)
{
	struct timespec early[2] = { { .tv_sec = 1000 }, { .tv_sec = 1000 } };
	struct timespec late[2] = { { .tv_sec = 3000 }, { .tv_sec = 3000 } };
	struct timespec between[2] = { { .tv_sec = 2000 },
	    { .tv_sec = 2000 } };

	files = files_open(memory);
	sandbox_put(name, "");
	cr_assert(file_exists(files, name));
	files_write_rule(files, "rule.d", "t");
	sandbox_put("Makefile", "include rule.d\nt:\n\ttouch t\n");
	sandbox_put("t", "");
	utimensat(AT_FDCWD, "t", between, 0);
	utimensat(AT_FDCWD, name, early, 0);
	cr_expect_eq(ask_make(), 0, "%s: not up to date", name);
	utimensat(AT_FDCWD, name, late, 0);
	cr_expect_eq(ask_make(), 1, "%s: not seen", name);
	remove(name);
	cr_expect_eq(ask_make(), 1, "%s: not let go", name);
}

Test(file, writes_a_rule_that_make_understands)
{
	char name[] = "a?b";

	expect_known_to_make("Größe – 3 .md");
	expect_known_to_make("$(shell touch pwned)a");
	expect_known_to_make("a%b %c");
	for (char c = ' '; c < 0x7f; c++)
		if (strchr("/;=\\", c) == NULL) {
			name[1] = c;
			expect_known_to_make(name);
		}
	cr_expect_neq(access("pwned", F_OK), 0);
}

static const char *name_for_make;

static void
write_rule(void)
{
	sandbox_put(name_for_make, "");
	file_exists(files, name_for_make);
	files_write_rule(files, "rule.d", "t");
}

Test(file, writes_no_rule_with_a_name_that_make_cannot_have)
{
	static const char *const names[] = { "a;b", "a=b", "a\\b", "a(b)",
	    "a\n\ttouch pwned" };

	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		name_for_make = names[i];
		cr_expect_not_null(strstr(told_by_child(memory, EXIT_MACHINE,
		    write_rule), "write a rule for make: it cannot name"));
		cr_expect_neq(access("rule.d", F_OK), 0);
	}
}

/* writing */

Test(file, replaces_a_file_and_leaves_no_other)
{
	file_write("a", "alt", 3);
	file_write("a", "neu!", 4);
	cr_expect_str_eq(content("a"), "neu!");
	cr_expect_eq(count_names("."), 1);
}

Test(file, replaces_a_file_at_once)
{
	char old[4] = "";
	int fd;

	file_write("a", "alt", 3);
	fd = open("a", O_RDONLY);
	file_write("a", "neu", 3);
	cr_expect_eq(read(fd, old, 3), 3);
	cr_expect_str_eq(old, "alt");
	close(fd);
}

Test(file, writes_in_folders_and_by_absolute_paths)
{
	cr_assert_eq(mkdir("d", 0700), 0);
	file_write("d/a", "1", 1);
	file_write(arena_printf(memory, "%s/d/b", sandbox), "2", 1);
	cr_expect_str_eq(content("d/a"), "1");
	cr_expect_str_eq(content("d/b"), "2");
	cr_expect_eq(count_names("d"), 2);
}

static mode_t
mode_under(mode_t mask)
{
	struct stat st;

	umask(mask);
	file_write("a", "x", 1);
	cr_expect_eq(umask(mask), mask);
	cr_assert_eq(stat("a", &st), 0);
	return st.st_mode & 07777;
}

Test(file, obeys_the_umask)
{
	cr_expect_eq(mode_under(022), 0644);
	cr_expect_eq(mode_under(077), 0600);
	cr_expect_eq(mode_under(0), 0666);
}

Test(file, replaces_a_link_and_not_what_it_points_to)
{
	sandbox_put("ziel", "alt");
	cr_assert_eq(symlink("ziel", "a"), 0);
	file_write("a", "neu", 3);
	cr_expect_str_eq(content("ziel"), "alt");
	cr_expect_str_eq(content("a"), "neu");
}

Test(file, writes_into_a_device_and_lets_it_be_one)
{
	struct stat st;

	cr_assert_eq(symlink("/dev/null", "nichts"), 0);
	file_write("nichts", "x", 1);
	cr_assert_eq(stat("nichts", &st), 0);
	cr_expect(S_ISCHR(st.st_mode));
	cr_expect_eq(count_names("."), 1);
}

/* nanoseconds since 1970 of the last change */
static long long
age(const char *path)
{
	struct stat st;

	cr_assert_eq(stat(path, &st), 0);
	return st.st_mtim.tv_sec * 1000000000LL + st.st_mtim.tv_nsec;
}

Test(file, makes_a_result_as_old_as_the_begin_of_the_run)
{
	struct timespec now;

	clock_gettime(CLOCK_REALTIME, &now);
	usleep(20000);	/* the clock of the file system goes in steps */
	sandbox_put("meanwhile", "");
	files_write(files, "result", "x", 1, NULL);
	cr_expect_str_eq(content("result"), "x");
	cr_expect_leq(age("result"), now.tv_sec * 1000000000LL + now.tv_nsec);
	cr_expect_lt(age("result"), age("meanwhile"));
	cr_expect_eq(count_names("."), 2);
}

Test(file, writes_the_rule_with_the_result)
{
	sandbox_put("a", "");
	file_exists(files, "a");
	files_write(files, "result", "x", 1, "rule.d");
	cr_expect_str_eq(content("rule.d"), "result: \\\n a\na:\n");
	cr_expect_str_eq(content("result"), "x");
	cr_expect_geq(age("rule.d"), age("result"));
}

static void
write_result_over_folder(void)
{
	files_write(files, "d", "x", 1, "rule.d");
}

Test(file, writes_the_rule_before_the_result)
{
	cr_assert_eq(mkdir("d", 0700), 0);
	told_by_child(memory, EXIT_MACHINE, write_result_over_folder);
	cr_expect_str_eq(content("rule.d"), "d:\n");
}

static void
write_to_stdout(void)
{
	if (freopen("out", "w", stdout) == NULL)
		exit(EXIT_FAULTS);
	file_write("-", "x\0y", 3);
}

Test(file, writes_to_stdout_behind_a_dash)
{
	told_by_child(memory, EXIT_OK, write_to_stdout);
	cr_expect_arr_eq(content("out"), "x\0y", 3);
	cr_expect_eq(count_names("."), 1);
}

static void
write_to_full_stdout(void)
{
	if (freopen("/dev/full", "w", stdout) == NULL)
		exit(EXIT_FAULTS);
	file_write("-", "x", 1);
}

static void
write_to_full_device(void)
{
	file_write("/dev/full", "x", 1);
}

static void
write_over_folder(void)
{
	file_write("d", "x", 1);
}

static void
write_nowhere(void)
{
	file_write("fehlt/a", "x", 1);
}

static void
write_too_long_a_name(void)
{
	char name[5000];

	memset(name, 'x', sizeof name - 1);
	name[sizeof name - 1] = '\0';
	file_write(name, "x", 1);
}

static void
expect_death(void (*run)(void), const char *text)
{
	const char *said = told_by_child(memory, EXIT_MACHINE, run);

	cr_expect_not_null(strstr(said, text), "said %s", said);
}

Test(file, ends_the_program_where_writing_fails)
{
	struct stat st;

	cr_assert_eq(mkdir("d", 0700), 0);
	expect_death(write_to_full_stdout,
	    "write <stdout>: No space left on device");
	expect_death(write_to_full_device,
	    "write /dev/full: No space left on device");
	expect_death(write_over_folder, "open d: Is a directory");
	expect_death(write_nowhere,
	    "create fehlt/a: No such file or directory");
	expect_death(write_too_long_a_name, ": name too long");
	cr_expect_eq(count_names("."), 1);
	cr_assert_eq(stat("/dev/full", &st), 0);
	cr_expect(S_ISCHR(st.st_mode));
}

static struct rlimit file_size;

/* gcov writes files too */
static void
lift_limit(void)
{
	file_size.rlim_cur = file_size.rlim_max;
	setrlimit(RLIMIT_FSIZE, &file_size);
}

static void
write_beyond_limit(void)
{
	static char bytes[1001];

	atexit(lift_limit);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &file_size);
	file_size.rlim_cur = 1000;
	setrlimit(RLIMIT_FSIZE, &file_size);
	file_write("a", bytes, sizeof bytes);
}

Test(file, keeps_the_old_file_where_the_disk_is_full)
{
	const char *said;

	sandbox_put("a", "alt");
	said = told_by_child(memory, EXIT_MACHINE, write_beyond_limit);
	cr_expect_not_null(strstr(said, "write a: File too large"));
	cr_expect_str_eq(content("a"), "alt");
	cr_expect_eq(count_names("."), 1);
}

static void
write_as_nobody(void)
{
	if (geteuid() == 0 && seteuid(65534) != 0)
		exit(EXIT_FAULTS);
	file_write("d/a", "neu", 3);
}

Test(file, keeps_the_old_file_in_a_folder_it_may_not_write)
{
	cr_assert_eq(mkdir("d", 0755), 0);
	sandbox_put("d/a", "alt");
	cr_assert_eq(chmod(".", 0755), 0);
	cr_assert_eq(chmod("d", 0555), 0);
	expect_death(write_as_nobody, "create d/a: Permission denied");
	cr_assert_eq(chmod("d", 0755), 0);
	cr_expect_str_eq(content("d/a"), "alt");
	cr_expect_eq(count_names("d"), 1);
}

Test(file, tells_what_was_opened)
{
	sandbox_put("a", "x");
	cr_expect_null(files_path(files, 0));
	cr_expect(file_is_there(files, "a"));
	cr_expect_str_eq(files_path(files, 0), "a");
	cr_expect_null(files_path(files, 1));
}

Test(file, can_ask_for_a_file_without_a_note)
{
	cr_assert_eq(mkdir("d", 0755), 0);
	cr_expect_not(file_is_there(files, "d/a"));
	cr_expect_not(file_is_there(files, "d"));
	cr_expect_null(files_path(files, 0));
	cr_expect_not(file_exists(files, "d/a"));
	cr_expect_str_eq(files_path(files, 0), "d");
}
