/* SPDX-License-Identifier: EUPL-1.2 */
#include <criterion/criterion.h>

#include "2-resolve/digest.h"
#include "base/arena.h"
#include "base/file.h"

/* the examples of FIPS 180-4 */
Test(digest, is_sha_256)
{
	struct arena *arena = arena_open();

	cr_expect_str_eq(digest_bytes(arena, "abc", 3), "ba7816bf8f01cfea"
	    "414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	cr_expect_str_eq(digest_bytes(arena, "", 0), "e3b0c44298fc1c149"
	    "afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
	arena_close(arena);
}

Test(digest, of_what_is_no_file_is_none)
{
	struct arena *arena = arena_open();
	struct files *files = files_open(arena);

	cr_expect_null(digest_file(arena, files, "/nirgends"));
	cr_expect_null(digest_file(arena, files, "/"));
	arena_close(arena);
}
